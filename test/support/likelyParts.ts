import type { CommandOf } from "../../shared/network/commands.ts";
import type { Network, Session } from "../../shared/network/state.ts";
import { trial } from "./atTables.ts";
import type { Pick } from "./pick.ts";

/** The id of nothing. */
export const gone = "gone";
export const unlikely = (pick: Pick, id: string | undefined) =>
  id === undefined || pick.chance(3) ? gone : id;

export function sessionOf(network: Network, pick: Pick): Session {
  const session = network.sessions[pick.chance(85) ? 0 : 1] ?? network.sessions[0];
  if (!session) throw new Error("a network has a session");
  return session;
}

/** Nobody else wrote the same. */
export const text = (kind: string, pick: Pick) => `‹${kind}${pick.below(2 ** 32)}›`;

export function person(pick: Pick) {
  return {
    name: `Naam ${pick.below(40)}`,
    organisation: `School ${pick.below(4)}`,
    role: "leraar",
    learningQuestion: pick.chance(70) ? text("vraag", pick) : null,
    contact: pick.chance(70)
      ? { email: `${pick.below(2 ** 32)}@school.test`, phone: text("telefoon", pick), intake: [] }
      : null,
  };
}

export function block(network: Network, pick: Pick) {
  const minutes = 1 + pick.below(40);
  return {
    kind: pick.oneOf("interaction", "intervision", "harvest", "inspiration"),
    title: text("titel", pick),
    minutes,
    slack: pick.below(minutes),
    assignment: null,
    methodId: pick.oneOf(
      trial.id,
      "vijfstappen",
      "troika",
      pick.of(network.methods)?.id ?? null,
      null,
    ),
    grouping: {
      kind: pick.oneOf("mixed", "pairs", "same", "circles", "plenary"),
      size: 2 + pick.below(7),
      splitOrganisations: pick.chance(40),
      ...(pick.chance(30) ? { mix: ["role", text("intake:wens", pick).slice(1)] } : {}),
    },
    ...(pick.chance(30) ? { minimum: 1 + pick.below(minutes), protected: pick.chance(20) } : {}),
    ...(pick.chance(20) ? { fixedStart: "21:00", auto: true, optional: true, writing: true } : {}),
  } satisfies CommandOf<"EditBlock">["block"];
}

export function actionPoint(pick: Pick) {
  return {
    what: text("doe", pick),
    byWhen: "2026-04-02",
    firstStep: pick.chance(50) ? text("stap", pick) : null,
    withWhom: null,
    notice: null,
    audience: pick.oneOf("network", "group", "member", "network"),
  } as const;
}
