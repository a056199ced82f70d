import { pick, shuffle, type Random } from "../random.ts";
import type { Round } from "./problem.ts";
import { seatByLot } from "./start.ts";

/**
 * An earlier seating made fit for who is present now: leavers out, closed groups whole, newcomers
 * and who is over into the gaps. Units that sat apart stay apart: the search brings them together.
 *
 * @returns groups of the sizes of the round
 */
export function fit(
  seating: readonly (readonly number[])[],
  round: Round,
  random: Random,
): number[][] {
  if (seating.length === 0) return seatByLot(round, random);
  const closed = new Set(round.closed.flat());
  const here = new Set(round.present.filter((person) => !closed.has(person)));
  const kept = seating
    .map((group) => group.filter((person) => here.has(person)))
    .sort((a, b) => b.length - a.length);
  const sizes = [...round.sizes];
  for (const unit of round.closed) sizes.splice(sizes.indexOf(unit.length), 1);
  const groups = sizes.map((size, at) => {
    const group = [...(kept[at] ?? [])];
    while (group.length > size) group.splice(pick(group.length, random), 1);
    for (const person of group) here.delete(person);
    return group;
  });
  const rest = shuffle([...here], random);
  groups.forEach((group, at) => group.push(...rest.splice(0, (sizes[at] ?? 0) - group.length)));
  return [...groups, ...round.closed.map((unit) => [...unit])].sort((a, b) => b.length - a.length);
}
