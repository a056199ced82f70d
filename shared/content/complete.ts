import type { Agenda, Method, MethodFallback } from "./types.ts";

/**
 * What the library says elsewhere than in its methods, put where it belongs: which step is the
 * action point's, which steps are a round of one client, and what a group does that is too small.
 */

/** In methods with the tag `action-point`: the step in which people write it down. */
const actionPointSteps: Readonly<Record<string, number>> = {
  "toepassing-per-persoon": 6,
  expertgroepen: 3,
  "vijftien-procent": 2,
  "woop-actieplan": 3,
  "duo-actieplan": 2,
};

/** Methods in which everybody is the client for a round: the steps of each round. */
const rounds: Readonly<Record<string, { readonly first: number; readonly length: number }>> = {
  troika: { first: 1, length: 4 },
};

/** Works with three people and with any case: the fallback of every agenda. */
const smallGroups = "vijfstappen";

/** @param agendas theirs is the fallback when they name one for this method */
export function complete<M extends Method>(method: M, agendas: readonly Agenda[]): M {
  const fallback = method.fallback ?? fallbackOf(method, agendas);
  const writing = actionPointSteps[method.id];
  return {
    ...method,
    ...(fallback ? { fallback } : {}),
    steps: method.steps.map((step, at) => {
      const round = roundOf(method, at);
      return {
        ...step,
        ...(round === undefined ? {} : { round }),
        ...(at === writing ? { actionPoint: true } : {}),
      };
    }),
  };
}

/** The rounds are followed by one last step for all. */
function roundOf(method: Method, at: number): number | undefined {
  const { first, length } = rounds[method.id] ?? { first: Infinity, length: 1 };
  const within = at >= first && at < method.steps.length - 1;
  return within ? Math.floor((at - first) / length) + 1 : undefined;
}

function fallbackOf(method: Method, agendas: readonly Agenda[]): MethodFallback | undefined {
  const blocks = agendas.flatMap((agenda) => agenda.blocks);
  const named = blocks.find((one) => one.methodId === method.id && one.fallbackMethodId);
  if (named?.fallbackMethodId) return { methodId: named.fallbackMethodId };
  const needsFour = method.kind === "intervision" && method.groupSize.min > 3;
  return needsFour ? { methodId: smallGroups } : undefined;
}
