import type { ActionPoint, Block, Member, Network, Session } from "../../shared/network/state.ts";
import { nothing } from "../../shared/network/state.ts";

/** A small made-up network after its first session, on a winter afternoon in Amsterdam. */
export const at = (time: string): number => Date.parse(`2026-02-05T${time}:00+01:00`);

export const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id,
  name,
  organisation: "De Verzonnen School",
  role: "leraar",
  guest: false,
  learningQuestion: null,
  contact: null,
  ...more,
});

export const block = (id: string, minutes: number, more: Partial<Block> = {}): Block => ({
  id,
  kind: "interaction",
  title: { nl: `Onderdeel ${id}`, en: `Block ${id}` },
  minutes,
  slack: 0,
  assignment: null,
  methodId: null,
  grouping: { kind: "mixed", size: 5, splitOrganisations: false },
  ...more,
});

export const entry = (
  id: string,
  ownerId: string,
  more: Partial<ActionPoint> = {},
): ActionPoint => ({
  id,
  order: Number(id.slice(1)),
  sessionId: "s1",
  blockId: "b2",
  groupId: null,
  ownerId,
  writtenBy: null,
  what: "Ik bel de wijkagent.",
  byWhen: "2026-04-02",
  firstStep: "Nummer opzoeken",
  withWhom: "Bo",
  notice: "We hebben een afspraak",
  audience: { to: "network" },
  hidden: false,
  writtenAt: at("15:20"),
  revisedAt: null,
  ...more,
});

const run = (blockId: string, start: string, end: string | null, pausedMinutes = 0) => ({
  blockId,
  startedAt: at(start),
  endedAt: end === null ? null : at(end),
  pausedMs: pausedMinutes * 60_000,
  addedMs: 0,
  carriedMs: 0,
});

export const opened = {
  id: "s1",
  code: "ABCDEF",
  title: { nl: "Eerste bijeenkomst", en: "First session" },
  date: "2026-02-05",
  start: "14:00",
  nextDate: "2026-04-09",
  agendaId: null,
  blocks: [block("b1", 20, { kind: "inspiration" }), block("b2", 30), block("b3", 10)],
  groups: [
    {
      blockId: "b2",
      formedAt: at("14:20"),
      groups: [
        { id: "g2", table: 2, memberIds: ["m3", "m4"] },
        { id: "g1", table: 1, memberIds: ["m1", "m2"] },
      ],
      broken: [{ ruleId: "canary-rule", memberIds: ["m1", "m2"] }],
    },
  ],
  attendance: [
    { memberId: "m1", status: "here", arrivedAt: at("13:55"), goneAt: null },
    { memberId: "m2", status: "gone", arrivedAt: at("14:05"), goneAt: at("15:00") },
    { memberId: "m3", status: "cancelled", arrivedAt: null, goneAt: null },
    { memberId: "m5", status: "here", arrivedAt: at("14:10"), goneAt: null },
  ],
  runs: [
    run("b1", "14:02", "14:20"),
    run("b2", "14:20", "14:50", 4),
    run("b3", "14:50", "14:52"),
    run("b2", "14:52", "15:00", 1),
  ],
  screen: "auto",
  openedAt: at("13:45"),
} as const;

const absent = { memberId: "m4", status: "expected", arrivedAt: null, goneAt: null } as const;
const session: Session = {
  ...opened,
  attendance: [...opened.attendance, absent],
  ...{ phase: "closed", closedAt: at("15:05") },
};
const planned: Session = { ...opened, id: "s2", date: "2026-04-09", phase: "draft" };

export const network: Network = {
  ...nothing,
  id: "n1",
  name: { nl: "Leernetwerk Verzónnen & Co", en: "Made-up network" },
  members: [
    member("m1", "Amal Voorbeeld"),
    member("m2", "Bo Proef", { organisation: "", role: "" }),
    member("m3", "Cas Test"),
    member("m4", "Dunya Schets"),
    member("m5", "Eli Gast", { guest: true, organisation: "" }),
    member("m6", "Fee van elders", { guest: true }),
  ],
  sessions: [session, planned],
  entries: [
    entry("e2", "m2", { writtenBy: "facilitator", firstStep: null }),
    entry("e1", "m1", { writtenBy: "m2", what: "Eerst dit.\nDan dat." }),
  ],
};

/** Texts that want to be more than text: formulas, markup, turned and broken characters. */
export const hostile: readonly string[] = [
  "=1+1",
  "+31 6 00000000",
  "-2+3",
  "@SUM(A1)",
  "|calc",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "   =1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  '"=1+1"',
  "'=1+1",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  'a";"b',
  "a;b\r\nc",
  "\ud800x",
  "\u202eabc",
  "a\u0000b\u0007c\uffff",
  "# kop",
  "- punt",
  "1. punt",
  "===",
  "| a | b |",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[klik](javascript:alert(1))",
  "![x](http://example.org/x.png)",
  "https://example.org",
  "```\ncode",
  "a\n\n# kop",
  "&lt;b&gt;",
  "**vet** _schuin_ ~~door~~",
  "👩🏽‍🏫 Çelik 't Hooft",
];
