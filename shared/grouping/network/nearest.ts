import type { Block, MemberId, Network, Session } from "../../network/state.ts";
import { leave } from "../repair/leave.ts";
import { mend } from "../repair/mend.ts";
import { statusOf } from "./attendance.ts";
import { timesMet } from "./history.ts";
import { lockedGroups } from "./instanceOf.ts";
import { companyIn } from "./late.ts";
import { reconciled, tablesNow } from "./seating.ts";
import type { Tables } from "./tables.ts";

/** Exchanges of two people that are looked for, each the one that helps most. */
const mostSwaps = 3;
/** Steps of search for rules that broke. */
const mendEffort = 50_000;

/**
 * As people sit now with the fewest of them moved: who has left is out, who came has a seat, nobody
 * stays alone, broken rules are mended, and at most three exchanges take away what they can of
 * meetings again.
 *
 * @returns null when nobody sits yet
 */
export function nearestTables(network: Network, session: Session, block: Block): Tables | null {
  const now = tablesNow(session, block);
  if (now.length === 0) return null;
  const status = statusOf(session);
  const stays = (id: MemberId) => !/gone|cancelled/.test(status(id));
  const { rules, rounds, max } = companyIn(network, session, block);
  const locked = lockedGroups(session, block).map(({ table }) => table - 1);
  const lists = (kind: "apart" | "together") =>
    rules.filter((rule) => rule.kind === kind).map(({ memberIds }) => memberIds);
  const met = timesMet(rounds);
  const [apart, together] = [lists("apart"), lists("together")];
  const seated = { locked, max, apart, together, met };
  const left = now.flat().filter((id) => !stays(id));
  // who comes fills up a table before somebody has to move for it
  const filled = reconciled(network, session, block, now, stays);
  const rest = leave({ ...seated, groups: filled }, left, { effort: mendEffort }).groups;
  const { groups } = mend({ ...seated, groups: rest }, mendEffort);
  return fewerAgain(groups, { locked: new Set(locked), apart, together, met });
}

type Kept = {
  readonly locked: ReadonlySet<number>;
  readonly apart: Tables;
  readonly together: Tables;
  readonly met: (one: MemberId, other: MemberId) => number;
};

function fewerAgain(tables: Tables, { locked, apart, together, met }: Kept): Tables {
  const ruled = new Set(together.flat());
  const enemies = new Map<MemberId, Set<MemberId>>();
  for (const list of apart) {
    for (const one of list) {
      const others = enemies.get(one) ?? new Set();
      for (const other of list) if (other !== one) others.add(other);
      enemies.set(one, others);
    }
  }
  const price = (one: MemberId, group: readonly MemberId[], but: MemberId) => {
    let sum = 0;
    for (const other of group) {
      if (other === one || other === but) continue;
      sum += met(one, other) + (enemies.get(one)?.has(other) ? 1_000 : 0);
    }
    return sum;
  };
  let groups = tables.map((group) => [...group]);
  for (let swaps = 0; swaps < mostSwaps; swaps += 1) {
    let best: { gain: number; from: number; to: number; one: MemberId; other: MemberId } | null =
      null;
    for (const [from, group] of groups.entries()) {
      if (locked.has(from)) continue;
      for (const one of group) {
        const before = price(one, group, "");
        // only who meets somebody again has something to gain
        if (before === 0 || ruled.has(one)) continue;
        for (const [to, target] of groups.entries()) {
          if (to === from || locked.has(to)) continue;
          for (const other of target) {
            if (ruled.has(other)) continue;
            const after = price(one, target, other) + price(other, group, one);
            const gain = before + price(other, target, "") - after;
            if (gain > (best?.gain ?? 0)) best = { gain, from, to, one, other };
          }
        }
      }
    }
    if (!best) break;
    const { from, to, one, other } = best;
    groups = groups.map((group, at) =>
      group.map((id) => (at === from && id === one ? other : at === to && id === other ? one : id)),
    );
  }
  return groups;
}
