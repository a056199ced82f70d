import type { Context } from "../context.ts";
import type { Fact } from "../events.ts";
import type { Block, Session } from "../state.ts";
import type { TablesBefore } from "../tables.ts";

/** @returns the fact that lets the desk take its order back; what a group does itself has none */
export function tablesOrdered(
  { session, block }: { readonly session: Session; readonly block: Block },
  { orderId = null }: { readonly orderId?: string | null | undefined },
  { actor }: Pick<Context, "actor">,
  before: TablesBefore,
): Fact[] {
  if (actor.role !== "facilitator") return [];
  return [{ type: "TablesOrdered", sessionId: session.id, blockId: block.id, orderId, before }];
}
