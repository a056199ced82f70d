import type { ActionPoint, Block, Member, Session } from "../../shared/network/state.ts";

/** Made-up people and parts for the projector. */
export const person = (id: string, name: string, organisation = "De Verzonnen School"): Member => ({
  ...{ id, name, organisation, role: "", guest: false, learningQuestion: null, contact: null },
});

export const shown = (name: string, hint = "") => ({ name, hint });

const block: Block = {
  id: "b1",
  kind: "interaction",
  title: "In gesprek",
  minutes: 30,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "mixed", size: 5, splitOrganisations: false },
};

const base: Omit<Session, "phase" | keyof Parts> = {
  id: "s1",
  code: "BCDFGHJ",
  title: "Derde keer",
  date: "2026-02-05",
  start: "14:00",
  nextDate: null,
  agendaId: null,
  blocks: [block, { ...block, id: "b2" }],
  attendance: [],
};

type Parts = Pick<Session, "groups" | "runs" | "screen">;
const parts: Parts = { groups: [], runs: [], screen: "auto" };

export const draft = (more: Partial<Parts> = {}): Session => ({
  ...base,
  ...parts,
  ...more,
  phase: "draft",
});
export const open = (more: Partial<Parts> = {}): Session => ({
  ...base,
  ...parts,
  ...more,
  phase: "open",
  openedAt: 0,
});
export const closed = (more: Partial<Parts> = {}): Session => ({
  ...base,
  ...parts,
  ...more,
  phase: "closed",
  openedAt: 0,
  closedAt: 9_000_000,
});
/** Block b1 runs since `startedAt`, ms. */
export const live = (startedAt: number, more: Partial<Parts> = {}): Session => ({
  ...base,
  ...parts,
  phase: "live",
  openedAt: 0,
  clock: { blockId: "b1", startedAt, addedMs: 0, pausedAt: null, pausedMs: 0 },
  runs: [{ blockId: "b1", startedAt, endedAt: null, pausedMs: 0, addedMs: 0, carriedMs: 0 }],
  ...more,
});

export const formed = (blockId: string, formedAt: number) => ({
  ...{ blockId, formedAt, broken: [] },
  groups: [{ id: "g1", table: 1, memberIds: ["m1", "m2"] }],
});

export const entry = (
  order: number,
  what: string,
  more: Partial<ActionPoint> = {},
): ActionPoint => ({
  ...{ id: `e${order}`, order, sessionId: "s1", blockId: "b1", groupId: null, ownerId: "m1" },
  ...{ writtenBy: null, what, byWhen: "2026-03-05", firstStep: null, withWhom: null },
  ...{
    notice: null,
    audience: { to: "network" },
    hidden: false,
    writtenAt: order,
    revisedAt: null,
  },
  ...more,
});
