import type { CommandType } from "./commands.ts";
import type { MemberId, SessionId } from "./state.ts";

export const roles = [
  "facilitator",
  "supervisor",
  "screen",
  "speaker",
  "member",
  "visitor",
] as const;
export type Role = (typeof roles)[number];

/** Who gives a command. A visitor knows a room code and nothing else. */
export type Actor =
  | { readonly role: "facilitator" }
  | { readonly role: "supervisor" }
  | { readonly role: "screen" }
  | { readonly role: "speaker"; readonly sessionId: SessionId; readonly keyHash: string }
  | { readonly role: "member"; readonly memberId: MemberId; readonly tokenHash: string }
  | { readonly role: "visitor"; readonly sessionId: SessionId };

/** Who looks. There is no view for a visitor: see `joinList.ts`. */
export type Viewer = Exclude<Actor, { role: "visitor" }>;

const desk = ["facilitator"] as const;
const writers = ["facilitator", "member"] as const;

/**
 * The role × command table: a command without a row does not compile, a role that is not in a row
 * is refused. What is *own* (an action point, a place) is checked by the rule of the command.
 */
export const rights: Record<CommandType, readonly Role[]> = {
  ImportRoster: desk,
  AddMember: desk,
  CorrectMember: desk,
  RemoveMember: desk,
  AddGroupRule: desk,
  RemoveGroupRule: desk,
  PlanSession: desk,
  EditSession: desk,
  AddBlock: desk,
  EditBlock: desk,
  MoveBlock: desk,
  RemoveBlock: desk,
  KeepMethod: desk,
  RemoveMethod: desk,
  OpenSession: desk,
  StartBlock: desk,
  PauseClock: desk,
  ResumeClock: desk,
  AddTime: desk,
  UndoClock: desk,
  ApplyPlan: desk,
  SkipBlock: desk,
  RestoreBlock: desk,
  SplitBlock: desk,
  FreezeSession: desk,
  UnfreezeSession: desk,
  TurnScreen: desk,
  CloseSession: desk,
  ReopenSession: desk,
  MarkAttendance: desk,
  FormGroups: desk,
  SeatGroups: desk,
  SeatMember: desk,
  SwapMembers: desk,
  LockGroup: desk,
  UnlockGroup: desk,
  ClearGroups: desk,
  Join: ["visitor"],
  GiveBackPlace: ["member"],
  WriteActionPoint: writers,
  ReviseActionPoint: writers,
  WithdrawActionPoint: writers,
  HideEntry: desk,
  ShowEntry: desk,
  LinkSpeaker: desk,
  AskQuestion: ["member"],
  WithdrawQuestion: ["member"],
  SupportQuestion: ["member"],
  UnsupportQuestion: ["member"],
  HideQuestion: desk,
  ShowQuestion: desk,
  StartTable: writers,
  StartTables: desk,
  NextStep: writers,
  StepBack: writers,
  TakeMinute: writers,
  GiveMinuteBack: writers,
  PauseTable: writers,
  ResumeTable: writers,
  TableReady: writers,
  TableNotReady: writers,
  CallHelp: writers,
  HelpCame: writers,
  DrawRoles: writers,
  TakeRole: writers,
  LetFinish: desk,
  Broadcast: desk,
  BringBack: desk,
  CallOff: desk,
  UndoTables: desk,
  MarkAnswered: ["facilitator", "speaker"],
};

/** @returns whether this role may give this command at all */
export function mayGive(role: Role, type: CommandType): boolean {
  return rights[type].includes(role);
}
