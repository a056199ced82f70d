import { relationFaults } from "../../content/relationFaults.ts";
import type { Method } from "../../content/types.ts";
import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { isHistory } from "../find.ts";
import { limits } from "../limits.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Network } from "../state.ts";

/** A method of the library, or of the network itself. */
export function findMethod(
  network: Network,
  id: string,
  { methodById }: Pick<Context, "methodById">,
): Method | undefined {
  return methodById?.(id) ?? network.methods.find((one) => one.id === id);
}

/**
 * Keeps a method with the network, or its new version in its place. What lies on the tables by then
 * stays as it is once a group has begun with it: `layMethod`.
 */
export function keepMethod(network: Network, { method }: CommandOf<"KeepMethod">): Decision {
  const [fault] = relationFaults(method);
  if (fault) return refuse("method_unsound", `method.${fault.path}`);
  const known = network.methods.find(({ id }) => id === method.id);
  if (!known && network.methods.length >= limits.methods) {
    return refuse("too_many_methods", undefined, limits.methods);
  }
  const same = known !== undefined && JSON.stringify(known) === JSON.stringify(method);
  return same ? [] : [{ type: "MethodKept", method }];
}

export function removeMethod(network: Network, { methodId }: CommandOf<"RemoveMethod">): Decision {
  if (!network.methods.some(({ id }) => id === methodId)) return refuse("unknown_method");
  return carried(network).has(methodId)
    ? refuse("method_in_use")
    : [{ type: "MethodRemoved", methodId }];
}

/**
 * What blocks carry, and what small groups then fall back on: of sessions that are not over or may be
 * opened again. A block that is left out can be put back.
 */
function carried(network: Network): Set<string> {
  const live = network.sessions.filter(
    (session) => session.phase !== "closed" || !isHistory(network, session),
  );
  const blocks = live.flatMap(({ blocks, skipped = [] }) => [
    ...blocks,
    ...skipped.map(({ block }) => block),
  ]);
  const ids = new Set(blocks.flatMap(({ methodId }) => methodId ?? []));
  for (const { id, fallback } of network.methods) {
    if (ids.has(id) && fallback && "methodId" in fallback) ids.add(fallback.methodId);
  }
  return ids;
}

/** @returns a refusal when a block would carry a method that nobody knows, unless it did before */
export function methodFault(
  network: Network,
  methodId: string | null,
  context: Pick<Context, "methodById">,
  before: string | null = null,
): Refusal | null {
  if (methodId === null || methodId === before || !context.methodById) return null;
  return findMethod(network, methodId, context) ? null : refuse("unknown_method", "block.methodId");
}
