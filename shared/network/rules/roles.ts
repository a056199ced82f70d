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
 * leads; the lot decides between equals. The bringer never leads and never keeps the time, but when
 * alone. A role that nobody is left for goes to somebody who has another one: every role that the
 * method needs is held, however small the group.
 * @param kept roles that were divided already: they stay
 */
export function drawRoles(
  roles: readonly ScaledRole[],
  memory: readonly Memory[],
  seed: string,
  kept: readonly RoleTaken[] = [],
): Drawn {
  const lot = shuffle(memory, randomFrom(seed));
  const byBrought = lot.toSorted((a, b) => a.brought - b.brought);
  const byLed = lot.toSorted((a, b) => a.led - b.led);
  const taken: RoleTaken[] = [...kept];
  const ofOne = (id: MemberId) => taken.filter(({ memberId }) => memberId === id);
  const held = (role: string) => taken.filter((one) => one.role === role).length;
  const give = ({ id, count }: Pick<ScaledRole, "id" | "count">, from: readonly Memory[]) => {
    const free = from.filter(({ memberId }) => ofOne(memberId).length === 0);
    const wanted = Math.max(0, count - held(id));
    for (const { memberId } of free.slice(0, wanted)) taken.push({ role: id, memberId });
  };
  const asking = roles.filter(({ id }) => bringers.includes(id));
  const leading = roles.filter(({ id }) => id === lead);
  const others = roles.filter(({ id }) => !bringers.includes(id) && id !== lead);
  const isApart = ({ id }: ScaledRole) => notForBringer.includes(id);
  const apart = roles.some((role) => isApart(role) && isNeeded(role));
  // who asks goes before all, but somebody is left to lead
  const askers = byBrought.slice(0, apart ? Math.max(1, lot.length - 1) : lot.length);
  for (const role of asking) {
    give({ ...role, count: Math.max(role.count, isNeeded(role) ? 1 : 0) }, askers);
  }
  for (const role of leading) give(role, byLed);
  for (const role of others) give(role, lot);
  // what does not go with bringing first, as long as there is somebody for it
  for (const role of [...roles.filter(isApart), ...roles.filter((one) => !isApart(one))]) {
    if (!isNeeded(role) || held(role.id) > 0) continue;
    const beside = besideOthers(role.id, byLed, ofOne);
    if (beside) taken.push({ role: role.id, memberId: beside.memberId });
  }
  const first = asking.flatMap(({ id }) => taken.filter(({ role }) => role === id));
  const order = [
    ...first.map(({ memberId }) => memberId),
    ...byBrought.map(({ memberId }) => memberId),
  ];
  return { roles: taken, order: [...new Set(order)] };
}

const isNeeded = ({ count, shared }: Pick<ScaledRole, "count" | "shared">) => count + shared > 0;

/**
 * @returns who does a role beside another one: who has fewest, and not the bringer where somebody
 *   else can; undefined when it does not go with what anybody does
 */
function besideOthers(
  role: string,
  from: readonly Memory[],
  ofOne: (id: MemberId) => readonly RoleTaken[],
): Memory | undefined {
  const asks = ({ memberId }: Memory) => ofOne(memberId).some((one) => bringers.includes(one.role));
  const fits = from.filter(({ memberId }) => {
    const all = [...ofOne(memberId), { role, memberId }];
    return from.length === 1 || !all.some((one) => clashes(all, one));
  });
  const cost = (one: Memory) =>
    ofOne(one.memberId).length + (asks(one) && !bringers.includes(role) ? from.length * 99 : 0);
  return fits.toSorted((a, b) => cost(a) - cost(b))[0];
}

/** @returns the roles without the second one of somebody, as long as there is who has none */
export function relieved(taken: readonly RoleTaken[], people: number): readonly RoleTaken[] {
  let free = people - new Set(taken.map(({ memberId }) => memberId)).size;
  return taken.filter(({ memberId }, at) => {
    const second = taken.findIndex((one) => one.memberId === memberId) < at;
    if (!second || free <= 0) return true;
    free -= 1;
    return false;
  });
}

/**
 * Gives a role by hand. Who had it gets what the other one had; a role for more people takes one
 * more as long as there is room. Where the bringer would lead or keep the time, the two change
 * places altogether: in a group of two there is no other way to swap.
 * @returns the roles afterwards, or null when the bringer would lead or keep the time all the same
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
  // a role that nobody has comes beside what one does
  const swapped = goes ? mine.map((one) => ({ ...one, memberId: goes.memberId })) : mine;
  const after = [...others, ...swapped, { role: role.id, memberId }];
  if (isSound(after)) return after;
  const places = goes ? changed(taken, goes.memberId, memberId) : handedOn(taken, role, memberId);
  return isSound(places) ? places : null;
}

const isSound = (all: readonly RoleTaken[]) => !all.some((one) => clashes(all, one));

/** Two people change all that they do. */
const changed = (all: readonly RoleTaken[], a: MemberId, b: MemberId): RoleTaken[] =>
  all.map((one) => ({
    ...one,
    memberId: one.memberId === a ? b : one.memberId === b ? a : one.memberId,
  }));

/** The bringer left: whoever takes that on gives leading and the time to somebody else. */
function handedOn(all: readonly RoleTaken[], role: ScaledRole, memberId: MemberId): RoleTaken[] {
  const asks = (id: MemberId) =>
    all.some((one) => one.memberId === id && bringers.includes(one.role));
  const other = all.find((one) => one.memberId !== memberId && !asks(one.memberId))?.memberId;
  if (!other) return [...all, { role: role.id, memberId }];
  const goes = (one: RoleTaken) => one.memberId === memberId && notForBringer.includes(one.role);
  const given = all.filter(goes).flatMap(({ role: id }) => {
    const has = all.some((one) => one.memberId === other && one.role === id);
    return other && !has ? [{ role: id, memberId: other }] : [];
  });
  return [...all.filter((one) => !goes(one)), ...given, { role: role.id, memberId }];
}

const clashes = (all: readonly RoleTaken[], one: RoleTaken) =>
  notForBringer.includes(one.role) &&
  all.some((other) => other.memberId === one.memberId && bringers.includes(other.role));

/** Who leads, for the turn memory. */
export const leads = (run: TableRun): MemberId[] =>
  run.roles.flatMap((one) => (one.role === lead ? [one.memberId] : []));
