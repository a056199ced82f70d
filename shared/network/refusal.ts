/**
 * The closed list of reasons to say no. A refusal is a value that always reaches its sender; the
 * words for each, in both languages, are in `client/lib/i18n/refusals.ts`.
 */
export const refusalCodes = [
  // who you are
  "not_allowed", // this role may not do this
  "unknown_key", // the link or token is not (or no longer) valid
  "unknown_network",
  // room code
  "code_mistyped", // the check character does not fit
  "code_unknown",
  "session_not_open", // draft: the code does not work yet
  "session_closed",
  "session_not_closed", // the next one is planned when this one is over
  // the shape of what was sent
  "malformed", // not of the protocol: unknown command, wrong type, unknown field
  "too_large",
  "too_deep",
  "field_missing",
  "field_too_long", // limit: graphemes
  "field_too_many", // limit: number of items
  "field_out_of_range", // limit: "1–600"
  "field_bad_text", // control, bidi or broken characters
  "field_bad_date",
  "field_bad_time",
  // the moment
  "wrong_phase",
  "stale", // somebody else did it first: the screen was old
  "unknown_session",
  "unknown_block",
  "unknown_member",
  "unknown_group",
  "unknown_entry",
  "unknown_question",
  "unknown_rule",
  "unknown_agenda",
  "unknown_method",
  "unknown_role", // the method has no such role
  "method_unsound", // its fields do not fit each other; field: which
  "method_in_use", // a block of a session that is not over carries it
  "too_many_methods",
  "no_method", // the block carries no method
  "table_too_small", // limit: how many people the method needs
  "no_minute", // no later step can spare one
  "bringer_leads", // who brings the case does not lead or keep the time
  "already_there", // the same person twice
  "nobody_here", // no groups without people
  "no_grouping", // the block is plenary
  "group_locked", // a locked group would change
  "not_seated", // who changes places has a place first
  "last_block", // an agenda keeps at least one block
  "block_running", // a block that runs or has run cannot be removed
  "block_passed", // what is over is not changed, and nothing comes in there
  "block_protected", // keeps its place and every minute
  "nothing_to_undo", // no order of the clock, or the agenda was changed since
  "undo_too_late", // more than ten seconds ago
  "frozen", // everything stands still: first go on
  "too_many_members",
  "too_many_sessions",
  "too_many_entries",
  "too_many_questions",
  // the wire
  "idempotency_mismatch", // the same command id with another body
  "stopped", // the search was stopped, or a newer one of this desk took its place
  "rate_limited", // limit: seconds to wait
  "unavailable", // not saved: the store does not answer; try again
  "protocol_mismatch", // the page is older than the server: reload
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** `field`: path of the field that is wrong; `limit`: what would be right. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly field?: string;
  readonly limit?: string | number;
};

/** @returns a refusal without empty fields */
export function refuse(refused: RefusalCode, field?: string, limit?: string | number): Refusal {
  return {
    refused,
    ...(field === undefined ? {} : { field }),
    ...(limit === undefined ? {} : { limit }),
  };
}

export function isRefusal(value: object): value is Refusal {
  return "refused" in value;
}
