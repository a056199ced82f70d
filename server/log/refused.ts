/** Why a store may not be used: a short code for the log line and for tests. */
export type RefusedReason =
  | "locked"
  | "corrupt"
  | "unwritable"
  | "oldSqlite"
  | "newerData"
  | "otherData"
  | "settings"
  | "unreachable"
  | "noAccess";

/**
 * The store cannot be used and Bijeen must not start on it. The message is one plain sentence for
 * whoever runs the server; it holds no password and no text of members.
 */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";
  readonly reason: RefusedReason;

  constructor(reason: RefusedReason, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.reason = reason;
  }
}
