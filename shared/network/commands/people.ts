import * as v from "valibot";
import { id, line, lines, optionalLine, optionalLines, tokenHash } from "../../wire/fields.ts";
import { limits } from "../limits.ts";
import { attendanceStatuses } from "../state.ts";
import { inSession } from "./places.ts";

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
const memberDraft = v.strictObject(personFields);
export type MemberDraft = v.InferOutput<typeof memberDraft>;
const members = (max: number) =>
  v.pipe(v.array(id), v.minLength(2, "range:≥2"), v.maxLength(max, `many:${max}`));

/**
 * The roster, the rules for groups, and taking part. `tokenHash` is SHA-256 of a secret that only the
 * device keeps.
 */
export const peopleCommands = {
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
  MarkAttendance: v.strictObject({
    ...inSession,
    memberId: id,
    status: v.picklist(attendanceStatuses),
  }),
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
} as const;
