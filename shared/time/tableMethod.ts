import { isTooSmall, scaleMethod, type ScaledMethod, type TooSmall } from "../content/scale.ts";
import type { Method } from "../content/types.ts";
import { isHere } from "../network/find.ts";
import type { Block, Group, Session } from "../network/state.ts";
import type { TableRun, Tables } from "../network/tables.ts";
import { scaledFor } from "./table.ts";

/** The words that lie on the table, with the steps as this group has them. */
export type MethodAt = { readonly method: Method; readonly scaled: ScaledMethod };

const laidMethod = (tables: Tables, blockId: string, methodId: string) =>
  tables.laid.find((one) => one.blockId === blockId && one.method.id === methodId)?.method;

/** @returns the method of a table that has begun; undefined as long as its words are not here */
export function methodOfRun(tables: Tables, run: TableRun): MethodAt | undefined {
  const method = laidMethod(tables, run.blockId, run.methodId);
  const scaled = method && scaledFor(run, method);
  return method && scaled ? { method, scaled } : undefined;
}

/**
 * @returns what a group that has not begun will work with: the block's method or, for a small group,
 *   its fallback; undefined as long as its words are not here
 */
export function methodAhead(
  tables: Tables,
  session: Session,
  block: Block,
  group: Group,
): MethodAt | TooSmall | undefined {
  const people = group.memberIds.filter((id) => isHere(session, id)).length;
  const scope = { people, minutes: block.minutes };
  const method = block.methodId ? laidMethod(tables, block.id, block.methodId) : undefined;
  if (!method) return undefined;
  const scaled = scaleMethod(method, scope);
  if (!isTooSmall(scaled)) return { method, scaled };
  const { fallback } = scaled;
  const other =
    fallback && "methodId" in fallback
      ? laidMethod(tables, block.id, fallback.methodId)
      : undefined;
  const instead = other && scaleMethod(other, scope);
  return other && instead && !isTooSmall(instead) ? { method: other, scaled: instead } : scaled;
}
