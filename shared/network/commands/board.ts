import * as v from "valibot";
import { calendarDate, id, line, lines, tokenHash } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { inSession } from "./places.ts";

const actionPointFields = {
  what: lines(limits.what),
  byWhen: calendarDate,
  firstStep: v.nullable(lines(limits.firstStep)),
  withWhom: v.nullable(line(limits.withWhom)),
  notice: v.nullable(lines(limits.notice)),
  audience: v.picklist(["network", "group", "member"]),
};
const linkNumber = v.pipe(v.number(), v.integer(), v.minValue(1, "malformed"));

/** Action points, the board, and the questions from the room to the guest speaker. */
export const boardCommands = {
  WriteActionPoint: v.strictObject({ ...inSession, ownerId: id, ...actionPointFields }),
  ReviseActionPoint: v.strictObject({ entryId: id, ...actionPointFields }),
  WithdrawActionPoint: v.strictObject({ entryId: id }),
  HideEntry: v.strictObject({ entryId: id }),
  ShowEntry: v.strictObject({ entryId: id }),
  // `keyHash` is SHA-256 of the key of this session's speaker, `number` how many links it then has had
  LinkSpeaker: v.strictObject({ ...inSession, keyHash: tokenHash, number: linkNumber }),
  AskQuestion: v.strictObject({ ...inSession, text: line(limits.question) }),
  WithdrawQuestion: v.strictObject({ questionId: id }),
  SupportQuestion: v.strictObject({ questionId: id }),
  UnsupportQuestion: v.strictObject({ questionId: id }),
  HideQuestion: v.strictObject({ questionId: id }),
  ShowQuestion: v.strictObject({ questionId: id }),
  MarkAnswered: v.strictObject({ questionId: id, answered: v.boolean() }),
} as const;
