import { pick, shuffle, type Random } from "../random.ts";
import type { Numbered } from "./numbered.ts";
import type { Problem, Round } from "./problem.ts";

/** Packings tried before units that do not fit are taken apart. */
const tries = 40;

/** @returns a seating of every round by lot, units whole wherever they fit */
export function startByLot(problem: Problem, random: Random): Numbered {
  return problem.rounds.map((round) => seatByLot(round, random));
}

export function seatByLot(round: Round, random: Random): number[][] {
  const groups: number[][] = round.sizes.map(() => []);
  const room = [...round.sizes];
  const closedAt = new Set<number>();
  for (const unit of round.closed) {
    const at = room.findLastIndex((size, group) => size === unit.length && !closedAt.has(group));
    closedAt.add(at);
    groups[at]?.push(...unit);
    room[at] = 0;
  }
  const packed = pack(round.units, room, random);
  const seated = new Set(round.closed.flat());
  packed.forEach((at, index) => {
    const unit = round.units[index] ?? [];
    const group = at === null ? undefined : groups[at];
    if (!group || at === null) return;
    group.push(...unit);
    room[at] = (room[at] ?? 0) - unit.length;
    for (const one of unit) seated.add(one);
  });
  const rest = shuffle(
    round.present.filter((one) => !seated.has(one)),
    random,
  );
  for (const [at, group] of groups.entries()) group.push(...rest.splice(0, room[at] ?? 0));
  return groups;
}

/** @returns a group for each unit, null for those that no group had room for */
function pack(
  units: readonly (readonly number[])[],
  room: readonly number[],
  random: Random,
): (number | null)[] {
  let best: (number | null)[] = [];
  let bestLeft = Infinity;
  for (let attempt = 0; attempt < tries && bestLeft > 0; attempt += 1) {
    const free = [...room];
    const at: (number | null)[] = units.map(() => null);
    const order = shuffle([...units.keys()], random).sort(
      (a, b) => (units[b]?.length ?? 0) - (units[a]?.length ?? 0),
    );
    for (const index of order) {
      const size = units[index]?.length ?? 0;
      const fits = [...free.keys()].filter((group) => (free[group] ?? 0) >= size);
      // a tight fit leaves room for what comes later
      const tight = Math.min(...fits.map((group) => (free[group] ?? 0) - size));
      const among = attempt % 2 === 0 ? fits : fits.filter((g) => (free[g] ?? 0) - size === tight);
      const group = among[pick(among.length, random)];
      if (group === undefined) continue;
      at[index] = group;
      free[group] = (free[group] ?? 0) - size;
    }
    const left = at.filter((group) => group === null).length;
    if (left < bestLeft) [best, bestLeft] = [at, left];
  }
  return best;
}
