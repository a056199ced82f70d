import { methodById } from "../../shared/content/library.ts";
import { scaleMethod, isTooSmall } from "../../shared/content/scale.ts";
import type { Method, MethodStep, Speaker } from "../../shared/content/types.ts";
import type { Event } from "../../shared/network/events.ts";
import type { TableRun } from "../../shared/network/tables.ts";
import { at, block, written } from "./evening.ts";

const step = (name: string, speaks: Speaker, minutes: number, minMinutes: number): MethodStep => ({
  ...{ name, speaks, minutes, minMinutes, instruction: `Doe: ${name}` },
});
const role = (id: string, min: number, max: number) => ({
  ...{ id, name: `Rol ${id}`, task: `Taak van ${id}`, count: { min, max } },
});

const whole = {
  kind: "intervision",
  groupSize: { min: 2, max: 4 },
  totalMinutes: 15,
  useWhen: "Om te proberen",
  roles: [role("bringer", 1, 1), role("lead", 1, 1), role("thinker", 0, 3)],
  steps: [
    step("Vertellen", "bringer", 2, 1),
    step("Verkennen", "each-in-turn", 9, 3),
    step("Kiezen", "all", 4, 3),
  ],
} as const;
/** A method for two to four people that takes 15 minutes. */
export const trial: Method = {
  ...{ id: "proef", name: "Proefmethode" },
  ...whole,
  fallback: { text: "Praat met elkaar." },
};
/** A method of the network's own, `own-1` and so on, with nothing to fall back on. */
export const ownMethod = (number: number, name: string): Method => ({
  ...{ id: `own-${number}`, name },
  ...whole,
});
/** The library, and the trial. */
export const methodFor = (id: string): Method | undefined =>
  id === trial.id ? trial : methodById(id);

const b2 = block("b2", 15, {
  methodId: trial.id,
  grouping: { kind: "mixed", size: 2, splitOrganisations: false },
});

/** As `written`; block b2 has the method, and its words lie on the tables. */
export const laidOut: readonly Event[] = [
  ...written,
  at(13, { type: "BlockEdited", sessionId: "s1", block: b2 }),
  at(13, {
    ...{ type: "MethodLaid", sessionId: "s1", blockId: "b2" },
    method: { ...trial, useWhen: "" },
  }),
];

const scaled = scaleMethod(trial, { people: 2, minutes: 15 });
if (isTooSmall(scaled)) throw new Error("the trial fits two people");

export const memory = (memberId: string, brought = 0, led = 0) => ({ memberId, brought, led });

/** Table g1 (m1 brings, m3 leads) began when the block did, and is in its second step. */
export const tableOne: TableRun = {
  ...{ sessionId: "s1", blockId: "b2", groupId: "g1", memberIds: ["m1", "m3"] },
  ...{ methodId: trial.id, people: 2, minutes: scaled.steps.map(({ minutes }) => minutes) },
  ...{ usedMs: [120_000, 0, 0], step: 1, startedAt: 0, since: 120_000, pausedAt: null },
  ...{ ready: false, helpAt: null, finishing: false },
  roles: [
    { role: "bringer", memberId: "m1" },
    { role: "lead", memberId: "m3" },
  ],
  order: ["m1", "m3"],
  memory: [memory("m1"), memory("m3")],
};

export const atTables: readonly Event[] = [
  ...laidOut,
  at(14, { type: "TableTurned", run: tableOne, left: [] }),
  at(14, {
    ...{ type: "TurnsTaken", sessionId: "s1", blockId: "b2", groupId: "g1" },
    turns: [
      { sessionId: "s1", blockId: "b2", groupId: "g1", memberId: "m1", as: "bringer" },
      { sessionId: "s1", blockId: "b2", groupId: "g1", memberId: "m3", as: "lead" },
    ],
  }),
];
