import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate, pragma } from "./migrations.ts";
import { StoreRefused } from "./refused.ts";

/** 3.51.3 mends a rare loss of data in WAL mode when two connections checkpoint at once. */
const oldestSqlite = [3, 51, 3] as const;

/** What must be so while we run, and the value that SQLite reads back. */
const settings: readonly (readonly [name: string, wanted: string, readBack: string | number])[] = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["secure_delete", "ON", 1],
  ["foreign_keys", "ON", 1],
  ["busy_timeout", "5000", 5000],
];

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
export const code = { busy: 5, corrupt: 11, full: 13, notADatabase: 26 } as const;

/** The primary result code of an error thrown by node:sqlite; 0 for any other error. */
export function codeOf(error: unknown): number {
  if (!(error instanceof Error) || !("errcode" in error)) return 0;
  return typeof error.errcode === "number" ? error.errcode & 0xff : 0;
}

export type SqliteFile = { readonly db: DatabaseSync; close(): void };

/**
 * Opens the data file for this process alone, checked and brought up to date.
 * `file` is a path on a local disk; its folder is made when missing.
 * @throws StoreRefused
 */
export function openSqliteFile(path: string): SqliteFile {
  const file = resolve(path);
  checkFolder(dirname(file));
  const lock = lockFile(file);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, {
      timeout: 5000,
      enableForeignKeyConstraints: true,
      defensive: true,
    });
    checkVersion(db);
    for (const [name, wanted] of settings) db.exec(`PRAGMA ${name} = ${wanted}`);
    checkSettings(db, file);
    checkContents(db, file);
    migrate(db, file);
  } catch (error) {
    db?.close();
    lock.close();
    throw refusal(error, file);
  }
  const opened = db;
  return {
    db: opened,
    close() {
      opened.close();
      lock.close();
    },
  };
}

function checkFolder(folder: string): void {
  const trial = `${folder}/.bijeen-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    throw new StoreRefused("unwritable", `The folder ${folder} cannot be written to.`, error);
  }
}

/**
 * Two servers on one file would each fold only their own half. The lock is SQLite's own on a file
 * beside the data: the kernel drops it when the process ends, however it ends.
 */
function lockFile(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (codeOf(error) !== code.busy) throw refusal(error, `${file}.lock`);
    throw new StoreRefused("locked", `Another Bijeen is already running on ${file}.`, error);
  }
}

function checkVersion(db: DatabaseSync): void {
  const text = String(db.prepare("SELECT sqlite_version() AS v").get()?.["v"]);
  const found = text.split(".").map(Number);
  for (const [index, oldest] of oldestSqlite.entries()) {
    const part = found[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) {
      const needed = oldestSqlite.join(".");
      throw new StoreRefused("oldSqlite", `SQLite ${needed} or later is needed; this is ${text}.`);
    }
  }
}

function checkSettings(db: DatabaseSync, file: string): void {
  for (const [name, , readBack] of settings) {
    const found = pragma(db, name);
    if (found !== readBack) {
      const sentence = `SQLite keeps ${name} at ${found} on ${file}; it must be ${readBack}.`;
      throw new StoreRefused("settings", sentence);
    }
  }
}

function checkContents(db: DatabaseSync, file: string): void {
  if (pragma(db, "quick_check") !== "ok") throw corrupt(file);
}

function corrupt(file: string, cause?: unknown): StoreRefused {
  return new StoreRefused("corrupt", `${file} is damaged; put back a backup.`, cause);
}

function refusal(error: unknown, file: string): unknown {
  if (error instanceof StoreRefused) return error;
  const found = codeOf(error);
  if (found === code.corrupt || found === code.notADatabase) return corrupt(file, error);
  if (found === code.busy) {
    return new StoreRefused("locked", `Another program keeps ${file} locked.`, error);
  }
  return found === 0
    ? error
    : new StoreRefused("unwritable", `${file} cannot be opened or written to.`, error);
}
