import type { Event, Fact } from "../../shared/network/events.ts";
import type { Actor } from "../../shared/network/rights.ts";
import type { ActionPoint, Block, Member, Question } from "../../shared/network/state.ts";

/** A made-up network on one evening, in steps: each list of facts goes on where the last ended. */
export const eveningAt = Date.UTC(2026, 1, 5, 18, 0);
export const minute = 60_000;

/** @returns the fact, so many minutes into the evening */
export const at = (minutes: number, fact: Fact): Event => ({
  ...fact,
  at: eveningAt + minutes * minute,
});

export const hashOf = (digit: string) => digit.repeat(64);
export const desk: Actor = { role: "facilitator" };
export const supervisor: Actor = { role: "supervisor" };
export const screen: Actor = { role: "screen" };
/** By the link of s1 that `asked` hands out. */
export const speaker: Actor & { role: "speaker" } = {
  ...{ role: "speaker", sessionId: "s1", keyHash: hashOf("e") },
};
export const visitor: Actor = { role: "visitor", sessionId: "s1" };
/** m1, m2 and m3 have joined on a device; `m9` is nobody. */
export const phone = (number: number): Actor & { role: "member"; memberId: string } => ({
  role: "member",
  memberId: `m${number}`,
  tokenHash: hashOf(`${number}`),
});

export const person = (number: number, more: Partial<Member> = {}): Member => ({
  id: `m${number}`,
  name: `Persoon ${number}`,
  organisation: `School ${number % 3}`,
  role: "leraar",
  guest: false,
  learningQuestion: `leervraag-van-${number}`,
  contact: { email: `p${number}@school.test`, phone: `06-${number}`, intake: [] },
  ...more,
});

export const block = (id: string, minutes: number, more: Partial<Block> = {}): Block => ({
  id,
  kind: "interaction",
  title: `Onderdeel ${id}`,
  minutes,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "plenary", size: 4, splitOrganisations: false },
  ...more,
});

export const entry = (
  number: number,
  ownerId: string,
  more: Partial<ActionPoint> = {},
): ActionPoint => ({
  id: `e${number}`,
  // as in `written`, where e1 is the 21st fact
  order: 20 + number,
  sessionId: "s1",
  blockId: "b2",
  groupId: null,
  ownerId,
  writtenBy: null,
  what: `actiepunt-${number}`,
  byWhen: "2026-04-02",
  firstStep: null,
  withWhom: null,
  notice: null,
  audience: { to: "network" },
  hidden: false,
  writtenAt: eveningAt + 12 * minute,
  revisedAt: null,
  ...more,
});

const planned = (sessionId: string, code: string): Fact => ({
  type: "SessionPlanned",
  sessionId,
  code,
  title: "Avond",
  date: "2026-02-05",
  start: "19:00",
  nextDate: "2026-04-09",
  agendaId: null,
  blocks: [
    block("b1", 10, { kind: "welcome" }),
    block("b2", 15, { grouping: { kind: "mixed", size: 2, splitOrganisations: false } }),
    block("b3", 30, {
      kind: "intervision",
      grouping: { kind: "circles", size: 3, splitOrganisations: false },
    }),
    block("b4", 5, { grouping: { kind: "same", size: 2, splitOrganisations: false } }),
  ],
});

/** Six people, a rule, a session (s1), one that stays a draft (s2). */
export const invited: readonly Event[] = [
  at(0, {
    type: "NetworkCreated",
    networkId: "n1",
    name: "Netwerk",
    timeZone: "Europe/Amsterdam",
    facilitatorHash: hashOf("a"),
    supervisorHash: hashOf("b"),
    screenHash: hashOf("c"),
  }),
  at(0, planned("s1", "BCDFGHJ")),
  at(0, planned("s2", "KMNPQRT")),
  ...[1, 2, 3, 4, 5, 6].map((number) => at(1, { type: "MemberAdded", member: person(number) })),
  at(1, { type: "GroupRuleAdded", rule: { id: "r1", kind: "apart", memberIds: ["m1", "m2"] } }),
];

/** The room is open; m1, m2 and m3 joined by phone, m4 was marked by the desk. */
export const opened: readonly Event[] = [
  ...invited,
  at(5, { type: "SessionOpened", sessionId: "s1" }),
  ...[1, 2, 3].map((number) =>
    at(6, { type: "DeviceLinked", memberId: `m${number}`, tokenHash: hashOf(`${number}`) }),
  ),
  ...[1, 2, 3, 4].map((number) =>
    at(6, { type: "AttendanceMarked", sessionId: "s1", memberId: `m${number}`, status: "here" }),
  ),
];

/** Block b2 runs since minute 10, in tables g1 (m1, m3) and g2 (m2, m4). */
export const running: readonly Event[] = [
  ...opened,
  at(10, { type: "BlockStarted", sessionId: "s1", blockId: "b2", elapsedMs: 0, addedMs: 0 }),
  at(11, {
    type: "GroupsFormed",
    sessionId: "s1",
    blockId: "b2",
    groups: [
      { id: "g1", table: 1, memberIds: ["m1", "m3"] },
      { id: "g2", table: 2, memberIds: ["m2", "m4"] },
    ],
    broken: [],
  }),
];

/** e1 for all, e2 for table 2, e3 taken off the board, e4 for m3 alone, e5 by the desk for m4. */
export const written: readonly Event[] = [
  ...running,
  ...[
    entry(1, "m1"),
    entry(2, "m2", { audience: { to: "group", memberIds: ["m2", "m4"] }, groupId: "g2" }),
    entry(3, "m3"),
    entry(4, "m3", { audience: { to: "member" } }),
    entry(5, "m4", { writtenBy: "facilitator" }),
  ].map((one) => at(12, { type: "ActionPointWritten", entry: one })),
  at(13, { type: "EntryHidden", entry: entry(3, "m3", { hidden: true }) }),
];

export const question = (
  number: number,
  askedBy: string,
  more: Partial<Question> = {},
): Question => ({
  ...{ id: `q${number}`, order: 26 + number, sessionId: "s1", blockId: null },
  ...{ askedBy, text: `vraag-aan-spreker-${number}`, votes: 1, supportedBy: [] },
  ...{ hidden: false, answered: false },
  ...more,
});

/**
 * q1 by m1; q2 by m2; q3 by m2, which m1 has too; q4 by m3, taken away by the desk. The speaker of s1
 * has a link.
 */
export const asked: readonly Event[] = [
  ...written,
  ...[1, 2, 3, 4].map((number) =>
    at(14, { type: "QuestionAsked", question: question(number, `m${[1, 2, 2, 3][number - 1]}`) }),
  ),
  at(14, {
    ...{ type: "QuestionSupported", questionId: "q3", memberId: "m1" },
    ...{ votes: 2, sessionId: "s1" },
  }),
  at(14, { type: "QuestionHidden", question: question(4, "m3", { hidden: true }) }),
  at(14, { type: "SpeakerLinked", sessionId: "s1", keyHash: hashOf("e"), number: 1 }),
];

export const closed: readonly Event[] = [
  ...written,
  at(30, { type: "SessionClosed", sessionId: "s1" }),
];

/** Both sessions are over: the next one may be planned. */
export const over: readonly Event[] = [
  ...closed,
  at(40, { type: "SessionOpened", sessionId: "s2" }),
  at(50, { type: "SessionClosed", sessionId: "s2" }),
];
