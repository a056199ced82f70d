import type { Block, Draft, Group, MemberId, Network, Session } from "../../network/state.ts";
import { formGroups, type FormInput } from "../form.ts";
import { statusOf, whoSits } from "./attendance.ts";
import { circleTables } from "./circles.ts";
import { lastInteraction } from "./history.ts";
import { blockAsked, lockedGroups, usualAhead } from "./instanceOf.ts";
import { companyIn, lateTable, type Company } from "./late.ts";
import { atTheirTables, tablesOf, type Tables } from "./tables.ts";

/** Where everybody sits, and the rounds after this one as they would go. */
export type BlockSeating = {
  readonly groups: Tables;
  readonly draft: Draft;
  /** What it was made for: see `seatingAsked`. */
  readonly asked: string;
};

/** @returns what a block asks of its groups, to see whether a seating was made for it */
export function seatingAsked(network: Network, block: Block): string {
  const rules = network.rules.filter(({ blockId }) => !blockId || blockId === block.id);
  return JSON.stringify([block.grouping, rules.map(({ id }) => id)]);
}

/**
 * The groups of a block for who sits now: fixed circles as they are, the same tables as in the last
 * interaction, or formed by the engine with the whole year in mind.
 */
export function seatingFor(
  network: Network,
  session: Session,
  block: Block,
  search: Pick<FormInput, "seed" | "effort" | "onProgress"> & { readonly ahead?: number },
): BlockSeating {
  const fixed = fixedTables(network, session, block);
  const forAsked = { asked: seatingAsked(network, block) };
  if (fixed) return { groups: fixed, draft: [], ...forAsked };
  const usual = block.grouping.kind === "circles" ? 0 : usualAhead(session, block);
  const ahead = search.ahead ?? usual;
  const { asked, locked } = blockAsked(network, session, block, { ahead });
  const { groups, draft } = formGroups({ ...asked, ...search });
  return { groups: atTheirTables(groups, tablesNow(session, block), locked), draft, ...forAsked };
}

/** @returns how people sit in this block now, whoever is still there */
export function tablesNow(session: Session, block: Block): Tables {
  const formed = session.groups.find(({ blockId }) => blockId === block.id);
  return tablesOf(formed?.groups ?? []);
}

/** @returns tables that no search has to find: fixed circles and the same groups; null otherwise */
export function fixedTables(network: Network, session: Session, block: Block): Tables | null {
  const here = whoSits(session, network.members);
  const company = companyIn(network, session, block);
  const locked = lockedGroups(session, block);
  const { kind } = block.grouping;
  if (kind === "circles" && network.circles.length > 0) {
    return besideLocked(circleTables(network.circles, here, company), locked, company);
  }
  const before = kind === "same" ? lastInteraction(session, block) : undefined;
  if (!before) return null;
  const now = new Set(here);
  const again = tablesOf(before.groups).map((people) => people.filter((id) => now.has(id)));
  return besideLocked(withLate(again, here, company), locked, company);
}

/** @returns the tables with everybody who had no seat yet; who sits stays */
export function withLate(tables: Tables, people: readonly MemberId[], company: Company): Tables {
  const seated = new Set(tables.flat());
  const all = tables.map((table) => [...table]);
  for (const memberId of people) {
    if (seated.has(memberId)) continue;
    const at = lateTable(all, memberId, company) ?? 0;
    (all[at] ??= []).push(memberId);
  }
  return all;
}

/** Who would sit at the table of a locked group and is not of it goes elsewhere. */
function besideLocked(tables: Tables, locked: readonly Group[], company: Company): Tables {
  if (locked.length === 0) return tables;
  const held = new Set(locked.flatMap(({ memberIds }) => memberIds));
  const fixed = tablesOf(locked);
  const free = tables.map((people) => people.filter((id) => !held.has(id)));
  const length = Math.max(free.length, fixed.length);
  const beside = Array.from(
    { length },
    (_, at) => (fixed[at]?.length ? fixed[at] : free[at]) ?? [],
  );
  return withLate(beside, free.flat(), {
    ...company,
    locked: locked.map(({ table }) => table - 1),
  });
}

/**
 * A seating made true for this moment: who has left is out, and who is here and has no seat gets
 * one as a latecomer does. Nobody else moves.
 *
 * @param stays who keeps the seat that they are named for
 */
export function reconciled(
  network: Network,
  session: Session,
  block: Block,
  tables: Tables,
  stays: (memberId: MemberId) => boolean,
): Tables {
  const status = statusOf(session);
  const here = network.members.filter(({ id }) => status(id) === "here").map(({ id }) => id);
  const locked = lockedGroups(session, block);
  return withLate(
    tables.map((people) => people.filter(stays)),
    here,
    {
      ...companyIn(network, session, block),
      locked: locked.map(({ table }) => table - 1),
    },
  );
}

/** Whether each locked group sits at its own table as it was. */
export function keepsLocked(session: Session, block: Block, tables: Tables): boolean {
  return lockedGroups(session, block).every(({ table, memberIds }) => {
    const sits = new Set(tables[table - 1]);
    return memberIds.length === sits.size && memberIds.every((id) => sits.has(id));
  });
}
