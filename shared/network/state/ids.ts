export type MemberId = string;
export type SessionId = string;
export type BlockId = string;
export type GroupId = string;
export type EntryId = string;
export type QuestionId = string;

/** A text that a person typed (one string) or that the product carries in both languages. */
export type LocalText = string | { readonly nl: string; readonly en: string };
