import type { Commit } from "./log.ts";

/**
 * Guards the shape that every adapter counts on: at least one commit, each with an event, each
 * key once. Anything else is a mistake in our own code. @throws TypeError
 */
export function checkCommits(commits: readonly Commit[]): void {
  if (commits.length === 0) throw new TypeError("an append holds at least one commit");
  if (commits.some((commit) => commit.events.length === 0)) {
    throw new TypeError("a commit holds at least one event");
  }
  if (new Set(commits.map((commit) => commit.commandKey)).size < commits.length) {
    throw new TypeError("one append holds each command key once");
  }
}
