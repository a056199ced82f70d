import type { DatabaseSync } from "node:sqlite";
import { checkCommits } from "./commits.ts";
import { LogUnavailable } from "./log.ts";
import type { Appended, Commit, Log, Recorded } from "./log.ts";
import { code, codeOf, openSqliteFile } from "./sqliteFile.ts";
import { statements } from "./sqliteStatements.ts";

export type SqliteOptions = {
  /** Path of the data file, on a local disk. */
  readonly file: string;
  /** The disk failed while writing: what is on it is unknown, so the process must end non-zero. */
  readonly onFatal?: (error: Error) => void;
  /** Ceiling of the file in pages of 4096 bytes. Without it: as large as the disk. */
  readonly maxPages?: number;
};

type Waiting = {
  readonly log: string;
  readonly expectedVersion: number;
  readonly commits: readonly Commit[];
  readonly due: number | null | undefined;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: Error) => void;
};

/** How often a full disk is tried again, ms. */
const retryMs = 1_000;

/**
 * The embedded store: one file, one process. All appends of one tick share one transaction and
 * so one fsync. @throws StoreRefused when the file may not be used
 */
export async function openSqliteLog(options: SqliteOptions): Promise<Log> {
  const file = openSqliteFile(options.file);
  const { db } = file;
  if (options.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  const sql = statements(db);
  const listeners: ((available: boolean) => void)[] = [];
  let waiting: Waiting[] = [];
  let stopped: string | null = null;
  let retry: NodeJS.Timeout | null = null;

  const usable = () => {
    if (stopped !== null) throw new LogUnavailable(stopped);
  };

  /** Runs `work` in one transaction, or leaves nothing behind. @throws LogUnavailable */
  const transaction = <T>(work: () => T): T => {
    let result: T;
    try {
      db.exec("BEGIN IMMEDIATE");
      result = work();
      db.exec("COMMIT");
    } catch (error) {
      throw failed(error);
    }
    recovered();
    return result;
  };

  /** Runs `work` outside a transaction. @throws LogUnavailable */
  const outside = <T>(work: () => T): T => {
    usable();
    try {
      return work();
    } catch (error) {
      throw failed(error);
    }
  };

  const failed = (error: unknown): unknown => {
    const found = codeOf(error);
    try {
      if (db.isTransaction) db.exec("ROLLBACK");
      // Not SQLite's: a mistake in our own code, and nothing was written.
      if (found === 0) return error;
      if (found === code.busy) return new LogUnavailable("the file is in use", { cause: error });
      if (found === code.full) {
        wentFull();
        return new LogUnavailable("the disk is full", { cause: error });
      }
    } catch {
      // A rollback that fails too: the state on disk is unknown, as below.
    }
    // After a failed fsync the rows may be on disk or not; only a fresh start can tell.
    stopped = "the disk failed";
    options.onFatal?.(error instanceof Error ? error : new Error(String(error)));
    return new LogUnavailable(stopped, { cause: error });
  };

  const wentFull = () => {
    if (retry !== null) return;
    retry = setInterval(() => {
      try {
        transaction(() => touch(db));
      } catch {
        // Still full: the next round tries again.
      }
    }, retryMs);
    for (const change of listeners) change(false);
  };

  const recovered = () => {
    if (retry === null) return;
    clearInterval(retry);
    retry = null;
    for (const change of listeners) change(true);
  };

  const flush = () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      usable();
      const answers = transaction(() =>
        batch.map((one) => sql.append(one.log, one.expectedVersion, one.commits, one.due)),
      );
      for (const [index, answer] of answers.entries()) batch[index]?.resolve(answer);
    } catch (error) {
      for (const one of batch) one.reject(error as Error);
    }
  };

  return {
    async append(log, expectedVersion, commits, due) {
      usable();
      checkCommits(commits);
      return new Promise<Appended>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ log, expectedVersion, commits, due, resolve, reject });
      });
    },
    async read(log, after): Promise<Recorded[]> {
      return outside(() => sql.read(log, after));
    },
    async due(from, to) {
      return outside(() => sql.due(from, to));
    },
    // The file lock keeps every other process out, so the log never grows behind our back.
    follow: async () => () => {},
    async list() {
      return outside(() => sql.list());
    },
    async remove(log) {
      flush();
      usable();
      transaction(() => sql.remove(log));
      outside(() => sql.wipe());
    },
    onAvailable(change) {
      listeners.push(change);
    },
    async close() {
      flush();
      if (stopped === "closed") return;
      stopped = "closed";
      if (retry !== null) clearInterval(retry);
      file.close();
    },
  };
}

/** Writes one page without changing anything: the smallest trial that the disk takes writes. */
function touch(db: DatabaseSync): void {
  const version = db.prepare("PRAGMA user_version").get()?.["user_version"];
  db.exec(`PRAGMA user_version = ${Number(version)}`);
}
