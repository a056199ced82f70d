import type { CommandOf, CommandType } from "../../shared/network/commands.ts";
import { ownMethod } from "./atTables.ts";
import { hashOf } from "./evening.ts";

const session = { sessionId: "s1" };
const running = { ...session, blockId: "b2" };
const atTable = { ...running, groupId: "g1" };
const block = {
  kind: "interaction",
  title: "Nieuw onderdeel",
  minutes: 20,
  slack: 5,
  assignment: "Vertel elkaar\nwat je deed",
  methodId: null,
  grouping: { kind: "mixed", size: 4, splitOrganisations: true },
} as const;
const member = {
  name: "Nieuwe Persoon",
  organisation: "School Nieuw",
  role: "leraar",
  learningQuestion: "Hoe betrek ik ouders?",
  contact: {
    email: "nieuw@school.test",
    phone: "06-0",
    intake: [{ heading: "Motivatie", text: "Samen leren" }],
  },
};
const actionPoint = {
  what: "Ik bel de wijkagent",
  byWhen: "2026-04-02",
  firstStep: "Nummer opzoeken",
  withWhom: "Persoon 3",
  notice: "Er staat een afspraak",
  audience: "network",
} as const;

/**
 * One good command of each kind for the evening of `evening.ts` after `written`. A kind without a
 * sample does not compile.
 */
export const samples: { readonly [K in CommandType]: CommandOf<K> } = {
  ImportRoster: { type: "ImportRoster", members: [member] },
  AddMember: { type: "AddMember", member },
  CorrectMember: { type: "CorrectMember", memberId: "m1", member },
  RemoveMember: { type: "RemoveMember", memberId: "m5" },
  AddGroupRule: { type: "AddGroupRule", kind: "together", memberIds: ["m3", "m4"] },
  RemoveGroupRule: { type: "RemoveGroupRule", ruleId: "r1" },
  PlanSession: {
    type: "PlanSession",
    title: "Tweede avond",
    date: "2026-04-09",
    start: "14:00",
    nextDate: "2026-06-04",
    agendaId: null,
  },
  EditSession: {
    type: "EditSession",
    ...session,
    title: { nl: "Andere titel", en: "Another title" },
    date: "2026-02-12",
    start: "19:30",
    nextDate: "2026-04-16",
  },
  AddBlock: { type: "AddBlock", ...session, block, index: 2 },
  EditBlock: { type: "EditBlock", ...running, block },
  MoveBlock: { type: "MoveBlock", ...session, blockId: "b3", index: 3 },
  RemoveBlock: { type: "RemoveBlock", ...session, blockId: "b4" },
  KeepMethod: { type: "KeepMethod", method: ownMethod(2, "Nieuwe werkvorm") },
  RemoveMethod: { type: "RemoveMethod", methodId: "own-1" },
  OpenSession: { type: "OpenSession", sessionId: "s2" },
  StartBlock: { type: "StartBlock", ...session, blockId: "b3", from: "b2" },
  PauseClock: { type: "PauseClock", ...running },
  ResumeClock: { type: "ResumeClock", ...running },
  AddTime: { type: "AddTime", ...running, minutes: 5 },
  UndoClock: { type: "UndoClock", ...session, from: 3 },
  ApplyPlan: {
    type: "ApplyPlan",
    ...session,
    rows: [
      { blockId: "b3", minutes: 25 },
      { blockId: "b4", minutes: 5 },
    ],
    from: 2,
  },
  SkipBlock: { type: "SkipBlock", ...session, blockId: "b3", from: 2 },
  RestoreBlock: { type: "RestoreBlock", ...session, blockId: "b4", from: 3 },
  SplitBlock: { type: "SplitBlock", ...session, blockId: "b3", minutes: 10, from: 2 },
  FreezeSession: { type: "FreezeSession", ...session },
  UnfreezeSession: { type: "UnfreezeSession", ...session },
  TurnScreen: { type: "TurnScreen", ...session, view: "board" },
  CloseSession: { type: "CloseSession", ...session },
  ReopenSession: { type: "ReopenSession", ...session },
  MarkAttendance: { type: "MarkAttendance", ...session, memberId: "m5", status: "here" },
  FormGroups: { type: "FormGroups", ...running },
  SeatGroups: {
    type: "SeatGroups",
    ...running,
    groups: [
      ["m1", "m4"],
      ["m2", "m3"],
    ],
  },
  SwapMembers: { type: "SwapMembers", ...running, memberId: "m1", withMemberId: "m2" },
  LockGroup: { type: "LockGroup", ...running, groupId: "g1" },
  UnlockGroup: { type: "UnlockGroup", ...running, groupId: "g1" },
  SeatMember: { type: "SeatMember", ...running, memberId: "m1", groupId: "g2" },
  ClearGroups: { type: "ClearGroups", ...running },
  Join: {
    type: "Join",
    ...session,
    who: { as: "guest", name: "Gast Vrij", organisation: "" },
    tokenHash: hashOf("d"),
  },
  GiveBackPlace: { type: "GiveBackPlace", ...session },
  WriteActionPoint: { type: "WriteActionPoint", ...session, ownerId: "m1", ...actionPoint },
  ReviseActionPoint: { type: "ReviseActionPoint", entryId: "e1", ...actionPoint },
  WithdrawActionPoint: { type: "WithdrawActionPoint", entryId: "e1" },
  HideEntry: { type: "HideEntry", entryId: "e1" },
  ShowEntry: { type: "ShowEntry", entryId: "e3" },
  // after `asked`
  LinkSpeaker: { type: "LinkSpeaker", sessionId: "s2", keyHash: hashOf("f"), number: 1 },
  AskQuestion: { type: "AskQuestion", ...session, text: "Hoe begin je klein?" },
  WithdrawQuestion: { type: "WithdrawQuestion", questionId: "q1" },
  SupportQuestion: { type: "SupportQuestion", questionId: "q2" },
  UnsupportQuestion: { type: "UnsupportQuestion", questionId: "q3" },
  HideQuestion: { type: "HideQuestion", questionId: "q1" },
  ShowQuestion: { type: "ShowQuestion", questionId: "q4" },
  MarkAnswered: { type: "MarkAnswered", questionId: "q1", answered: true },
  // after `atTables`
  StartTable: { type: "StartTable", ...atTable },
  StartTables: { type: "StartTables", ...running },
  NextStep: { type: "NextStep", ...atTable, from: 1 },
  StepBack: { type: "StepBack", ...atTable, from: 1 },
  TakeMinute: { type: "TakeMinute", ...atTable, from: 1, minutes: 9 },
  GiveMinuteBack: { type: "GiveMinuteBack", ...atTable, from: 1, minutes: 9 },
  PauseTable: { type: "PauseTable", ...atTable },
  ResumeTable: { type: "ResumeTable", ...atTable },
  TableReady: { type: "TableReady", ...atTable },
  TableNotReady: { type: "TableNotReady", ...atTable },
  CallHelp: { type: "CallHelp", ...atTable },
  HelpCame: { type: "HelpCame", ...atTable },
  DrawRoles: { type: "DrawRoles", ...atTable, again: false },
  TakeRole: { type: "TakeRole", ...atTable, roleId: "thinker", memberId: "m3" },
  LetFinish: { type: "LetFinish", ...atTable, finish: true },
  Broadcast: { type: "Broadcast", ...running, minutes: 5 },
  BringBack: { type: "BringBack", ...running, minutes: 2 },
  CallOff: { type: "CallOff", ...running },
  UndoTables: { type: "UndoTables", ...session, orderId: "order1" },
};
