import type { ScaledRole } from "../../content/scaleRoles.ts";
import { randomFrom, shuffle } from "../../grouping/random.ts";
import type { MemberId, Network } from "../state.ts";
import { sameTable, type Memory, type RoleTaken, type TableRun } from "../tables.ts";

/** Whoever has one of these asks the others for help. */
export const bringers: readonly string[] = ["bringer", "client"];
const lead = "lead";
/** What the bringer never does: lead, or keep the time. */
const notForBringer: readonly string[] = [lead, "timer"];

/** @returns who of these people brought a case and led before this table, in the whole network */
export function memoryOf(
  network: Network,
  place: Pick<TableRun, "sessionId" | "blockId" | "groupId">,
  memberIds: readonly MemberId[],
): Memory[] {
  const earlier = network.tables.turns.filter((turn) => !sameTable(turn, place));
  const count = (memberId: MemberId, as: "bringer" | "lead") =>
    earlier.filter((turn) => turn.memberId === memberId && turn.as === as).length;
  return memberIds.map((memberId) => ({
    memberId,
    brought: count(memberId, "bringer"),
    led: count(memberId, "lead"),
  }));
}

export type Drawn = { readonly roles: readonly RoleTaken[]; readonly order: readonly MemberId[] };

/**
 * Divides the roles by lot. Who brought least often brings, then of the others who led least often
 * leads; the lot decides between equals. The bringer never leads and never keeps the time. A role
 * that nobody is left for goes to somebody who has another one.
 */
export function drawRoles(
  roles: readonly ScaledRole[],
  memory: readonly Memory[],
  seed: string,
): Drawn {
  const lot = shuffle(memory, randomFrom(seed));
  const byBrought = lot.toSorted((a, b) => a.brought - b.brought);
  const byLed = lot.toSorted((a, b) => a.led - b.led);
  const taken: RoleTaken[] = [];
  const has = (id: MemberId, some: readonly string[]) =>
    taken.some((one) => one.memberId === id && some.includes(one.role));
  const give = (role: string, count: number, from: readonly Memory[]) => {
    const free = from.filter((one) => !taken.some((row) => row.memberId === one.memberId));
    for (const { memberId } of free.slice(0, count)) taken.push({ role, memberId });
  };
  const asking = roles.filter(({ id }) => bringers.includes(id));
  const leading = roles.filter(({ id }) => id === lead);
  const others = roles.filter(({ id }) => !bringers.includes(id) && id !== lead);
  for (const { id, count } of asking) give(id, count, byBrought);
  for (const { id, count } of leading) give(id, count, byLed);
  for (const { id, count } of others) give(id, count, lot);
  for (const { id, shared } of roles) {
    if (shared === 0 || !notForBringer.includes(id)) continue;
    const beside = byLed.find(({ memberId }) => !has(memberId, bringers));
    if (beside) taken.push({ role: id, memberId: beside.memberId });
  }
  const first = asking.flatMap(({ id }) => taken.filter(({ role }) => role === id));
  const order = [
    ...first.map(({ memberId }) => memberId),
    ...byBrought.map(({ memberId }) => memberId),
  ];
  return { roles: taken, order: [...new Set(order)] };
}

/**
 * Gives a role by hand. Who had it gets what the other one had; a role for more people takes one
 * more as long as there is room.
 * @returns the roles afterwards, or null when the bringer would lead or keep the time
 */
export function takeRole(
  taken: readonly RoleTaken[],
  role: ScaledRole,
  memberId: MemberId,
): readonly RoleTaken[] | null {
  if (taken.some((one) => one.memberId === memberId && one.role === role.id)) return taken;
  const mine = taken.filter((one) => one.memberId === memberId);
  const holders = taken.filter((one) => one.role === role.id);
  const goes = holders.length >= Math.max(1, role.count) ? holders[0] : undefined;
  const others = taken.filter((one) => one.memberId !== memberId && one !== goes);
  const swapped = goes ? mine.map((one) => ({ ...one, memberId: goes.memberId })) : [];
  const after = [...others, ...swapped, { role: role.id, memberId }];
  return after.some((one) => clashes(after, one)) ? null : after;
}

const clashes = (all: readonly RoleTaken[], one: RoleTaken) =>
  notForBringer.includes(one.role) &&
  all.some((other) => other.memberId === one.memberId && bringers.includes(other.role));

/** Who leads, for the turn memory. */
export const leads = (run: TableRun): MemberId[] =>
  run.roles.flatMap((one) => (one.role === lead ? [one.memberId] : []));
