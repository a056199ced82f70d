import type { ActionPoint, Block, Member, Network, Session } from "../../shared/network/state.ts";
import { nothing } from "../../shared/network/state.ts";
import type { Sent } from "../../shared/wire/messages.ts";

/** A small network as a phone sees it. */
export const member = (id: string, name: string): Member => ({
  id,
  name,
  organisation: "Coalitie Noord",
  role: "",
  guest: false,
  learningQuestion: null,
  contact: null,
});

export const block = (id: string, change: Partial<Block> = {}): Block => ({
  id,
  kind: "interaction",
  title: "Toepassing",
  minutes: 30,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "mixed", size: 5, splitOrganisations: false },
  ...change,
});

export const group = (table: number, ...memberIds: string[]) => ({
  id: `g${table}`,
  table,
  memberIds,
});

type Live = Extract<Session, { phase: "live" }>;
export const liveSession = (blocks: readonly Block[], change: Partial<Live> = {}): Live => ({
  id: "s1",
  code: "BCDFGHJ",
  title: "Tweede bijeenkomst",
  date: "2026-02-05",
  start: "14:00",
  nextDate: "2026-04-09",
  agendaId: null,
  blocks,
  groups: [],
  attendance: [],
  runs: [],
  screen: "auto",
  phase: "live",
  openedAt: 0,
  clock: { blockId: blocks[0]?.id ?? "", startedAt: 0, addedMs: 0, pausedAt: null, pausedMs: 0 },
  ...change,
});

export const network = (members: readonly Member[], session: Session): Network => ({
  ...nothing,
  id: "n1",
  members,
  sessions: [session],
});

export const entry = (id: string, change: Partial<ActionPoint> = {}): ActionPoint => ({
  id,
  order: 1,
  sessionId: "s1",
  blockId: "b1",
  groupId: null,
  ownerId: "amal",
  writtenBy: null,
  what: "Ik bel de wethouder.",
  byWhen: "2026-03-01",
  firstStep: null,
  withWhom: null,
  notice: null,
  audience: { to: "network" },
  hidden: false,
  writtenAt: 0,
  revisedAt: null,
  ...change,
});

const body = {
  what: "Ik nodig de ouders uit.",
  byWhen: "2026-03-02",
  firstStep: null,
  withWhom: null,
  notice: null,
  audience: "network",
} as const;

export const written = (id: string, ownerId = "amal"): Sent => ({
  id,
  type: "WriteActionPoint",
  body: { sessionId: "s1", ownerId, ...body },
});
export const revised = (id: string, entryId: string, what: string): Sent => ({
  id,
  type: "ReviseActionPoint",
  body: { entryId, ...body, what },
});
export const withdrawn = (id: string, entryId: string): Sent => ({
  id,
  type: "WithdrawActionPoint",
  body: { entryId },
});
