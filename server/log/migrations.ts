import type { DatabaseSync } from "node:sqlite";
import { StoreRefused } from "./refused.ts";

/** "Bijn": tells our file from another program's. */
const applicationId = 0x42_69_6a_6e;

/**
 * Step n brings a file from `user_version` n to n + 1. A step that has been released never changes.
 */
const steps: readonly string[] = [
  `CREATE TABLE command (
     log TEXT NOT NULL,
     key TEXT NOT NULL,
     body_hash TEXT NOT NULL,
     version INTEGER NOT NULL,
     PRIMARY KEY (log, key)
   ) STRICT;
   CREATE TABLE event (
     log TEXT NOT NULL,
     version INTEGER NOT NULL CHECK (version > 0),
     command_key TEXT NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (log, version),
     FOREIGN KEY (log, command_key) REFERENCES command (log, key)
   ) STRICT;`,
  `CREATE TABLE due (
     log TEXT PRIMARY KEY,
     at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX due_at ON due (at);`,
];

export const newestVersion = steps.length;

/** The value of `PRAGMA name`, a number or a word. */
export function pragma(db: DatabaseSync, name: string): number | string {
  const value = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  return typeof value === "number" || typeof value === "string" ? value : "";
}

/**
 * Brings the file to the newest shape, each step in a transaction of its own, so that a crash
 * halfway leaves the shape of before or after a step. @throws StoreRefused
 */
export function migrate(db: DatabaseSync, file: string): void {
  const found = Number(pragma(db, "user_version"));
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema").get()?.["n"];
  if (tables !== 0 && pragma(db, "application_id") !== applicationId) {
    throw new StoreRefused("otherData", `${file} belongs to another program.`);
  }
  if (found > newestVersion) {
    throw new StoreRefused("newerData", `${file} was written by a newer version of Bijeen.`);
  }
  for (const [index, step] of steps.entries()) {
    if (index < found) continue;
    db.exec(
      `BEGIN IMMEDIATE; ${step}
       PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${index + 1}; COMMIT`,
    );
  }
}
