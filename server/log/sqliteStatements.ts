import type { DatabaseSync } from "node:sqlite";
import { LogUnavailable } from "./log.ts";
import type { Appended, Commit, Recorded, Stored } from "./log.ts";

/** Steps from name to name over the index, so that the cost is the number of logs, not of facts. */
const namesOfLogs = `
  WITH RECURSIVE names(log) AS (
    SELECT min(log) FROM event
    UNION ALL
    SELECT (SELECT min(log) FROM event WHERE log > names.log) FROM names WHERE log IS NOT NULL)
  SELECT log FROM names WHERE log IS NOT NULL`;

/** The statements of the store, prepared once. `append` and `remove` count on a transaction. */
export function statements(db: DatabaseSync) {
  const head = db.prepare("SELECT max(version) AS version FROM event WHERE log = ?");
  const seen = db.prepare("SELECT version FROM command WHERE log = ? AND key = ?");
  const addCommand = db.prepare("INSERT INTO command VALUES (?, ?, ?, ?)");
  const addEvent = db.prepare("INSERT INTO event VALUES (?, ?, ?, ?)");
  const after = db.prepare(
    `SELECT event.version, command_key, body_hash, body
     FROM event JOIN command ON command.log = event.log AND command.key = event.command_key
     WHERE event.log = ? AND event.version > ? ORDER BY event.version`,
  );
  const names = db.prepare(namesOfLogs);
  const setDue = db.prepare("INSERT OR REPLACE INTO due VALUES (?, ?)");
  const notDue = db.prepare("DELETE FROM due WHERE log = ?");
  const dueWithin = db.prepare("SELECT log FROM due WHERE at BETWEEN ? AND ? ORDER BY at");
  const removeEvents = db.prepare("DELETE FROM event WHERE log = ?");
  const removeCommands = db.prepare("DELETE FROM command WHERE log = ?");

  return {
    append(
      log: string,
      expectedVersion: number,
      commits: readonly Commit[],
      due: number | null | undefined,
    ): Appended {
      for (const { commandKey } of commits) {
        const version = seen.get(log, commandKey)?.["version"];
        if (version !== undefined) {
          return { outcome: "duplicate", commandKey, version: Number(version) };
        }
      }
      let version = Number(head.get(log)?.["version"] ?? 0);
      if (version !== expectedVersion) return { outcome: "conflict", version };
      for (const { commandKey, bodyHash, events } of commits) {
        addCommand.run(log, commandKey, bodyHash, version + events.length);
        for (const event of events) {
          version += 1;
          addEvent.run(log, version, commandKey, JSON.stringify(event));
        }
      }
      if (due === null) notDue.run(log);
      else if (due !== undefined) setDue.run(log, due);
      return { outcome: "appended", version };
    },

    due(from: number, to: number): string[] {
      return dueWithin.all(from, to).map((row) => String(row["log"]));
    },

    read(log: string, afterVersion: number): Recorded[] {
      return after.all(log, afterVersion).map((row) => ({
        version: Number(row["version"]),
        commandKey: String(row["command_key"]),
        bodyHash: String(row["body_hash"]),
        event: JSON.parse(String(row["body"])) as Stored,
      }));
    },

    list(): string[] {
      return names
        .all()
        .map((row) => String(row["log"]))
        .sort();
    },

    remove(log: string): void {
      removeEvents.run(log);
      removeCommands.run(log);
      notDue.run(log);
    },

    /**
     * Leaves nothing of removed rows in the file or its write-ahead log. Secure_delete alone
     * wipes a row where it stands, not the copies that stayed behind when SQLite moved it to
     * another page, so the file is written anew. Blocks for about a second per 100 MB.
     */
    wipe(): void {
      db.exec("VACUUM");
      const busy = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"];
      if (busy !== 0) throw new LogUnavailable("another program reads the file; remove it again");
    },
  };
}
