/** A fact as a store keeps it: JSON with a type and a moment. What it means is its reader's business. */
export type Stored = { readonly type: string; readonly at: number };

/** What one command did: its facts, under the id and fingerprint of the command. */
export type Commit = {
  /** Who and which command, `actor:commandId`: unique in the life of the log. */
  readonly commandKey: string;
  /** SHA-256 of the command's body: the same key with another body is a mistake. */
  readonly bodyHash: string;
  readonly events: readonly Stored[];
};

/** One fact with its place in the log. Versions count from 1 without gaps. */
export type Recorded = {
  readonly version: number;
  readonly commandKey: string;
  readonly bodyHash: string;
  readonly event: Stored;
};

export type Appended =
  /** Durable. `version` is that of the last event. */
  | { readonly outcome: "appended"; readonly version: number }
  /** Nothing was written: the log is at `version`, not where the caller thought. */
  | { readonly outcome: "conflict"; readonly version: number }
  /** Nothing was written: this command key is in the log already. */
  | { readonly outcome: "duplicate"; readonly commandKey: string; readonly version: number };

/** The store does not answer or cannot write: nothing is acknowledged, the outcome is unknown. */
export class LogUnavailable extends Error {
  override readonly name = "LogUnavailable";
}

/**
 * The store, as the rest of Bijeen sees it: named, append-only logs. Always async. Adapters:
 * `sqlite.ts` and `redis.ts`; `test/log/contract.ts` says what each must do.
 */
export interface Log {
  /**
   * Appends the commits in order, all or nothing, if the log is at `expectedVersion` (0: new).
   * Resolves only when the facts are on disk. A duplicate is looked for before the version, so
   * that a repeat after a lost answer is told so. A commit holds at least one event.
   * @param due when somebody must look at this log again, ms UTC, whole; null: never; kept with the
   *   facts or not at all. Left out, it stays as it was.
   * @throws LogUnavailable
   */
  append(
    log: string,
    expectedVersion: number,
    commits: readonly Commit[],
    due?: number | null,
  ): Promise<Appended>;
  /** Facts after version `after`, in order. An unknown log is empty. @throws LogUnavailable */
  read(log: string, after: number): Promise<Recorded[]>;
  /**
   * Names of the logs that are due from `from` to `to`, ms UTC, both included, soonest first.
   * @throws LogUnavailable
   */
  due(from: number, to: number): Promise<string[]>;
  /**
   * Calls `grown` (at least) whenever the log has grown by another process; never for nothing but
   * possibly twice. The caller reads. @returns a function that stops following
   */
  follow(log: string, grown: () => void): Promise<() => void>;
  /** Names of all logs, sorted. */
  list(): Promise<string[]>;
  /** Removes the log and all traces of its text. */
  remove(log: string): Promise<void>;
  /** Calls back when the store goes away (false) or comes back (true). */
  onAvailable(change: (available: boolean) => void): void;
  close(): Promise<void>;
}
