import { evolve } from "../../shared/network/evolve.ts";
import type { Fact } from "../../shared/network/events.ts";
import {
  nothing,
  type Block,
  type BlockKind,
  type Grouping,
  type Network,
  type Session,
} from "../../shared/network/state.ts";

/** 14:00 in Amsterdam, in winter. */
export const start = Date.parse("2026-02-05T13:00:00Z");
export const minute = 60_000;

export const grouped: Grouping = { kind: "mixed", size: 5, splitOrganisations: false };
export const together: Grouping = { kind: "plenary", size: 5, splitOrganisations: false };

export function block(id: string, kind: BlockKind, minutes: number, grouping = together): Block {
  return { id, kind, title: id, minutes, slack: 0, assignment: null, methodId: null, grouping };
}
/** 14:00 to 15:30. */
export const agenda = [
  block("welcome", "welcome", 10),
  block("talk", "inspiration", 30),
  block("tables", "interaction", 30, grouped),
  block("end", "closing", 20),
];

/** A network with people `p1` … and one session in draft. */
export function planned(people = 0, blocks: readonly Block[] = agenda): Network {
  const members = Array.from({ length: people }, (_, index) => person(`p${index + 1}`));
  return after(nothing, start, [
    {
      type: "NetworkCreated",
      networkId: "n",
      name: "Proef",
      timeZone: "Europe/Amsterdam",
      ...{ facilitatorHash: "", supervisorHash: "", screenHash: "" },
    },
    {
      type: "SessionPlanned",
      sessionId: "s",
      code: "BCDFGHJ",
      title: "Proef",
      date: "2026-02-05",
      start: "14:00",
      nextDate: "2026-04-09",
      agendaId: null,
      blocks,
    },
    ...members,
  ]);
}

export const person = (id: string, name = `Persoon ${id}`, organisation = ""): Fact => ({
  type: "MemberAdded",
  member: { id, name, organisation, role: "", guest: false, learningQuestion: null, contact: null },
});

/** @returns the network after these facts, all at one moment (ms UTC) */
export function after(network: Network, at: number, facts: readonly Fact[]): Network {
  return facts.reduce((state, fact) => evolve(state, { ...fact, at }), network);
}

export const began = (blockId: string): Fact => ({
  type: "BlockStarted",
  sessionId: "s",
  blockId,
  elapsedMs: 0,
  addedMs: 0,
});
export const came = (memberId: string): Fact => ({
  type: "AttendanceMarked",
  sessionId: "s",
  memberId,
  status: "here",
});
export const formed = (blockId: string, tables: readonly (readonly string[])[]): Fact => ({
  type: "GroupsFormed",
  sessionId: "s",
  blockId,
  groups: tables.map((memberIds, index) => ({ id: `g${index + 1}`, table: index + 1, memberIds })),
  broken: [],
});
let written = 0;
export const wrote = (ownerId: string, groupId: string | null, hidden = false): Fact => ({
  type: "ActionPointWritten",
  entry: {
    ...{ id: `e${(written += 1)}`, order: written, sessionId: "s", blockId: "tables", groupId },
    ...{ ownerId, writtenBy: null, what: "Ik bel", byWhen: "2026-04-02" },
    ...{ firstStep: null, withWhom: null, notice: null, audience: { to: "network" }, hidden },
    ...{ writtenAt: start, revisedAt: null },
  },
});

export function sessionOf(network: Network): Session {
  const session = network.sessions.at(-1);
  if (!session) throw new Error("no session");
  return session;
}
