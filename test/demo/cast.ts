import { readFileSync } from "node:fs";
import { pick, share, shuffle, type Random } from "../../shared/grouping/random.ts";
import type { MemberDraft } from "../../shared/network/commands.ts";
import { guessColumns } from "../../shared/roster/columns.ts";
import { readRoster } from "../../shared/roster/read.ts";
import { readTable } from "../../shared/roster/table.ts";
import type { Words } from "../people/person.ts";
import { ideas, wordsFrom } from "../people/words.ts";

/** What somebody is going to do, in seconds of the demo. */
export type Role = {
  /** As on the roster. */
  readonly name: string;
  /** The same, or the first name where that fills the line. */
  readonly called: string;
  readonly late: boolean;
  readonly arrivesAt: number;
  /** In the order of writing. */
  readonly writes: readonly { readonly at: number; readonly words: Words }[];
  /** When the first action point is said more exactly; null: never. */
  readonly revisesAt: number | null;
  /** Without connection from, until; what is written between arrives afterwards. */
  readonly away: readonly [from: number, until: number] | null;
};

/** Late in the rounds of two, during the speaker, and when the tables are full. */
const lateAt = [34, 46, 63];
const away = [68, 96] as const;

/** @returns the S&O project leaders of the roster, as an import reads them */
export function rosterMembers(): readonly MemberDraft[] {
  const file = new URL("../data/roster-so-plg.csv", import.meta.url);
  const table = readTable(readFileSync(file, "utf8"));
  if ("fault" in table) throw new Error(table.fault);
  const roster = readRoster(table, guessColumns(table));
  if ("fault" in roster) throw new Error(roster.fault);
  return roster.members;
}

/**
 * @param names of everybody on the roster
 * @param date of the session, `YYYY-MM-DD`
 */
export function castFrom(names: readonly string[], date: string, random: Random): Role[] {
  const drawn = shuffle(ideas, random);
  const next = () => {
    const idea = drawn.pop();
    if (!idea) throw new Error("there are more writers than ideas");
    return wordsFrom(idea, date, audience(random));
  };
  const order = shuffle(names, random);
  // always late himself, so that there is one line to look for
  const tardy = order.findIndex((name) => name.startsWith("Yusuf"));
  if (tardy >= 0) order.push(...order.splice(tardy, 1));
  return order.map((name, index) => {
    const late = index >= order.length - lateAt.length;
    const dropsOut = index === 0;
    const first = (late ? 80 : 60) + share(random) * 75;
    const writes = [{ at: dropsOut ? away[0] + 10 : first, words: next() }];
    if (index % 4 === 1) writes.push({ at: first + 18, words: next() });
    return {
      ...{ name, late, writes },
      called: name.length > 40 ? (name.split(" ")[0] ?? name) : name,
      arrivesAt: late ? (lateAt[order.length - 1 - index] ?? 0) : 2 + pick(17_000, random) / 1_000,
      revisesAt: index % 4 === 2 ? first + 15 + share(random) * 10 : null,
      away: dropsOut ? away : null,
    };
  });
}

/** Most is for everybody; now and then for the table or for oneself. */
function audience(random: Random): Words["audience"] {
  const chance = share(random);
  return chance < 0.8 ? "network" : chance < 0.9 ? "group" : "member";
}
