import * as v from "valibot";
import { limits } from "./limits.ts";
import { attendanceStatuses, blockKinds, groupingKinds, screenViews } from "./state.ts";
import { line, lines, optionalLine, optionalLines } from "../wire/fields.ts";
import {
  calendarDate,
  clockTime,
  id,
  localText,
  localTextLines,
  tokenHash,
} from "../wire/fields.ts";

/**
 * Every order that a person can give. One entry is the whole contract of a command on the wire:
 * unknown fields are refused. The server stamps time, ids and seeds; see `decide.ts`.
 */
const minutes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(limits.minutesMin, "range:1–600"),
  v.maxValue(limits.minutesMax, "range:1–600"),
);
/** What groups may be mixed or clustered by. */
const wishes = v.optional(
  v.pipe(
    v.array(
      v.pipe(
        line(limits.intakeHeading + "intake:".length),
        v.regex(/^(role|organisation|intake:.+)$/u, "malformed"),
      ),
    ),
    v.maxLength(limits.wishes, `many:${limits.wishes}`),
    v.readonly(),
  ),
);
const grouping = v.strictObject({
  kind: v.picklist(groupingKinds),
  size: v.pipe(v.number(), v.integer(), v.minValue(2, "range:2–8"), v.maxValue(8, "range:2–8")),
  splitOrganisations: v.boolean(),
  mix: wishes,
  cluster: wishes,
});
const blockFields = {
  kind: v.picklist(blockKinds),
  title: localText(limits.title),
  minutes,
  slack: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0, "range:0–600"),
    v.maxValue(600, "range:0–600"),
  ),
  assignment: v.nullable(localTextLines(limits.assignment)),
  methodId: v.nullable(id),
  grouping,
  minimum: v.optional(minutes),
  protected: v.optional(v.boolean()),
  fixedStart: v.optional(v.nullable(clockTime)),
  auto: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  writing: v.optional(v.boolean()),
};
export const blockDraft = v.strictObject(blockFields);
const personFields = {
  name: line(limits.name),
  organisation: optionalLine(limits.organisation),
  role: optionalLine(limits.role),
  learningQuestion: v.nullable(optionalLines(limits.learningQuestion)),
  contact: v.nullable(
    v.strictObject({
      email: optionalLine(limits.email),
      phone: optionalLine(limits.phone),
      intake: v.pipe(
        v.array(
          v.strictObject({
            heading: line(limits.intakeHeading),
            text: lines(limits.intakeText),
          }),
        ),
        v.maxLength(limits.intakeColumns, `many:${limits.intakeColumns}`),
      ),
    }),
  ),
};
export const memberDraft = v.strictObject(personFields);
const members = (max: number) =>
  v.pipe(v.array(id), v.minLength(2, "range:≥2"), v.maxLength(max, `many:${max}`));
const seating = v.pipe(
  v.array(v.pipe(v.array(id), v.maxLength(limits.members, `many:${limits.members}`))),
  v.maxLength(limits.members, `many:${limits.members}`),
);
const actionPointFields = {
  what: lines(limits.what),
  byWhen: calendarDate,
  firstStep: v.nullable(lines(limits.firstStep)),
  withWhom: v.nullable(line(limits.withWhom)),
  notice: v.nullable(lines(limits.notice)),
  audience: v.picklist(["network", "group", "member"]),
};
const inSession = { sessionId: id };
const inBlock = { sessionId: id, blockId: id };
const atTable = { ...inBlock, groupId: id };
/** Minutes until the tables are done, or back. */
const soon = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0, "range:0–60"),
  v.maxValue(limits.addMinutesMax, "range:0–60"),
);
/** The `revision` of the session that the sender saw. */
const from = v.pipe(v.number(), v.integer(), v.minValue(0, "malformed"));
/** What becomes of one block, or of two that are done together, in a new schedule. */
const planRow = v.strictObject({
  blockId: id,
  minutes,
  minimum: v.optional(minutes),
  with: v.optional(id),
  writing: v.optional(v.literal(true)),
  fixedStart: v.optional(clockTime),
});

export const commandSchemas = {
  // the roster
  ImportRoster: v.strictObject({
    members: v.pipe(
      v.array(memberDraft),
      v.minLength(1, "missing"),
      v.maxLength(limits.members, `many:${limits.members}`),
    ),
  }),
  AddMember: v.strictObject({ member: memberDraft }),
  CorrectMember: v.strictObject({ memberId: id, member: memberDraft }),
  RemoveMember: v.strictObject({ memberId: id }),
  AddGroupRule: v.strictObject({
    kind: v.picklist(["apart", "together"]),
    memberIds: members(limits.ruleMembers),
    blockId: v.optional(v.nullable(id)),
  }),
  RemoveGroupRule: v.strictObject({ ruleId: id }),
  // the agenda; room code and blocks of a new session are stamped by the server
  PlanSession: v.strictObject({
    title: localText(limits.title),
    date: calendarDate,
    start: clockTime,
    nextDate: v.nullable(calendarDate),
    agendaId: v.nullable(id),
  }),
  EditSession: v.strictObject({
    ...inSession,
    title: localText(limits.title),
    date: calendarDate,
    start: clockTime,
    nextDate: v.nullable(calendarDate),
    end: v.optional(v.nullable(clockTime)),
    assemblyPoint: v.optional(optionalLines(limits.assemblyPoint)),
  }),
  AddBlock: v.strictObject({
    ...inSession,
    block: blockDraft,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.blocksMax)),
  }),
  EditBlock: v.strictObject({ ...inBlock, block: blockDraft }),
  MoveBlock: v.strictObject({
    ...inBlock,
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.blocksMax)),
  }),
  RemoveBlock: v.strictObject(inBlock),
  // running the session; `from` is the block or the revision that the sender saw, so that two taps
  // or two facilitators at once change the clock only once
  OpenSession: v.strictObject(inSession),
  StartBlock: v.strictObject({ ...inBlock, from: v.nullable(id) }),
  PauseClock: v.strictObject({ ...inBlock, from: v.optional(from) }),
  ResumeClock: v.strictObject({ ...inBlock, from: v.optional(from) }),
  AddTime: v.strictObject({
    ...inBlock,
    minutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1, "range:1–60"),
      v.maxValue(limits.addMinutesMax, "range:1–60"),
    ),
    from: v.optional(from),
  }),
  UndoClock: v.strictObject({ ...inSession, from }),
  // a whole new schedule: the running block and all that come, in their new order; who is not named
  // is skipped
  ApplyPlan: v.strictObject({
    ...inSession,
    rows: v.pipe(v.array(planRow), v.maxLength(limits.blocksMax, `many:${limits.blocksMax}`)),
    end: v.optional(clockTime),
    from,
  }),
  SkipBlock: v.strictObject({ ...inBlock, from }),
  RestoreBlock: v.strictObject({ ...inBlock, from }),
  SplitBlock: v.strictObject({ ...inBlock, minutes, from }),
  FreezeSession: v.strictObject(inSession),
  UnfreezeSession: v.strictObject(inSession),
  TurnScreen: v.strictObject({ ...inSession, view: v.picklist(screenViews) }),
  CloseSession: v.strictObject(inSession),
  ReopenSession: v.strictObject(inSession),
  // people and groups
  MarkAttendance: v.strictObject({
    ...inSession,
    memberId: id,
    status: v.picklist(attendanceStatuses),
  }),
  FormGroups: v.strictObject(inBlock),
  // exactly this seating, table 1 first: a proposal that was chosen, or an undo
  SeatGroups: v.strictObject({
    ...inBlock,
    groups: v.pipe(seating, v.minLength(1, "missing")),
    draft: v.optional(v.pipe(v.array(seating), v.maxLength(limits.ahead, `many:${limits.ahead}`))),
  }),
  SeatMember: v.strictObject({ ...inBlock, memberId: id, groupId: id }),
  SwapMembers: v.strictObject({ ...inBlock, memberId: id, withMemberId: id }),
  LockGroup: v.strictObject({ ...inBlock, groupId: id }),
  UnlockGroup: v.strictObject({ ...inBlock, groupId: id }),
  ClearGroups: v.strictObject(inBlock),
  // taking part; `tokenHash` is SHA-256 of a secret that only the device keeps
  Join: v.strictObject({
    ...inSession,
    who: v.variant("as", [
      v.strictObject({ as: v.literal("member"), memberId: id }),
      v.strictObject({
        as: v.literal("guest"),
        name: line(limits.name),
        organisation: optionalLine(limits.organisation),
      }),
    ]),
    tokenHash,
  }),
  GiveBackPlace: v.strictObject(inSession),
  WriteActionPoint: v.strictObject({ ...inSession, ownerId: id, ...actionPointFields }),
  ReviseActionPoint: v.strictObject({ entryId: id, ...actionPointFields }),
  WithdrawActionPoint: v.strictObject({ entryId: id }),
  // the board
  HideEntry: v.strictObject({ entryId: id }),
  ShowEntry: v.strictObject({ entryId: id }),
  // questions from the room to the guest speaker; `keyHash` is SHA-256 of the speaker's key
  LinkSpeaker: v.strictObject({ keyHash: tokenHash }),
  AskQuestion: v.strictObject({ ...inSession, text: line(limits.question) }),
  WithdrawQuestion: v.strictObject({ questionId: id }),
  SupportQuestion: v.strictObject({ questionId: id }),
  UnsupportQuestion: v.strictObject({ questionId: id }),
  HideQuestion: v.strictObject({ questionId: id }),
  ShowQuestion: v.strictObject({ questionId: id }),
  MarkAnswered: v.strictObject({ questionId: id, answered: v.boolean() }),
  // a method at the tables; `from` is the step that the sender saw, `minutes` of `TakeMinute` how
  // long it then was. Ids and numbers only: what is said at a table has no field
  StartTable: v.strictObject(atTable),
  StartTables: v.strictObject(inBlock),
  NextStep: v.strictObject({ ...atTable, from }),
  StepBack: v.strictObject({ ...atTable, from }),
  TakeMinute: v.strictObject({ ...atTable, from, minutes }),
  PauseTable: v.strictObject(atTable),
  ResumeTable: v.strictObject(atTable),
  TableReady: v.strictObject(atTable),
  TableNotReady: v.strictObject(atTable),
  CallHelp: v.strictObject(atTable),
  HelpCame: v.strictObject(atTable),
  DrawRoles: v.strictObject({ ...atTable, again: v.boolean() }),
  TakeRole: v.strictObject({ ...atTable, roleId: id, memberId: id }),
  LetFinish: v.strictObject({ ...atTable, finish: v.boolean() }),
  Broadcast: v.strictObject({ ...inBlock, minutes: soon }),
  BringBack: v.strictObject({ ...inBlock, minutes: soon }),
  CallOff: v.strictObject(inBlock),
} as const;

type Schemas = typeof commandSchemas;
export type CommandType = keyof Schemas;
/** A command as the core sees it: its name and its checked, cleaned fields. */
export type Command = {
  [K in CommandType]: { type: K } & v.InferOutput<Schemas[K]>;
}[CommandType];
export type CommandOf<K extends CommandType> = Extract<Command, { type: K }>;
export type MemberDraft = v.InferOutput<typeof memberDraft>;
export type BlockDraft = v.InferOutput<typeof blockDraft>;

export const commandTypes = Object.keys(commandSchemas) as CommandType[];
