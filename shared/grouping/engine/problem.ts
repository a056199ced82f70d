import type { Instance, PersonId, PersonRow } from "../instance/types.ts";
import { evenSizes } from "../sizes.ts";
import { softPrices } from "./soft.ts";
import { unitsOf } from "./units.ts";

/** One round as numbers: person i is `ids[i]` of the problem. */
export type Round = {
  /** Who is present, ascending. */
  readonly present: readonly number[];
  /** Seats per group, largest first. Beside those of `closed` groups they differ by 1 at most. */
  readonly sizes: readonly number[];
  /** People who move as one: two or more each, nobody in two units, all present. */
  readonly units: readonly (readonly number[])[];
  /** Whole groups that nobody enters or leaves; none of them is in `units`. */
  readonly closed: readonly (readonly number[])[];
};

/** An instance made ready for search: people by number, rules as tables. */
export type Problem = {
  /** Sorted, so that the order of the input does not matter. */
  readonly ids: readonly PersonId[];
  readonly rounds: readonly Round[];
  /** Largest group. */
  readonly max: number;
  /** Earlier meetings of a pair: `met[i * n + j]`. */
  readonly met: Uint8Array;
  /** 1 where a pair may never share a group: `apart[i * n + j]`. */
  readonly apart: Uint8Array;
  /** The lists behind `apart`, as numbers. */
  readonly apartLists: readonly (readonly number[])[];
  /** The keep-together lists, as numbers. */
  readonly togetherLists: readonly (readonly number[])[];
  readonly pins: readonly {
    readonly round: number;
    readonly people: readonly number[];
    readonly closed: boolean;
  }[];
  /** Price of a pair in one group by wishes, in units of `priceOfRepeat`; null without wishes. */
  readonly soft: Int16Array | null;
};

/** The most earlier meetings that are told apart; more weigh as this many. */
export const maxMet = 20;

/** @returns people of an instance with their attributes, sorted by id */
export function peopleOf(instance: Instance): PersonRow[] {
  const { people } = instance;
  const rows: PersonRow[] =
    typeof people === "number"
      ? Array.from({ length: people }, (_, id) => ({ id }))
      : people.map((one) => (typeof one === "object" ? one : { id: one }));
  return rows.sort((a, b) => compareIds(a.id, b.id));
}

/** Numbers by size and before texts; texts by their code units, whatever the language. */
export function compareIds(a: PersonId, b: PersonId): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * @param instance one that `parseInstance` accepts
 * @returns the problem; where rules contradict each other only what is impossible is left out of
 *   `units` (see `findContradictions` for what and why)
 */
export function problemOf(instance: Instance): Problem {
  const people = peopleOf(instance);
  const ids = people.map(({ id }) => id);
  const n = ids.length;
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const numbers = (list: readonly PersonId[]) =>
    [...new Set(list.map((id) => numberOf.get(id)).filter((one) => one !== undefined))].sort(
      (a, b) => a - b,
    );
  const max = instance.maxSize ?? 5;
  const apartLists = (instance.apart ?? []).map(numbers);
  const togetherLists = (instance.together ?? []).map(numbers);
  const pins = (instance.pinned ?? []).map((pin) => ({
    round: pin.round,
    people: numbers(pin.ids),
    closed: pin.closed ?? false,
  }));
  const apart = new Uint8Array(n * n);
  for (const list of apartLists) eachPair(list, n, (at) => (apart[at] = 1));
  const met = new Uint8Array(n * n);
  for (const seating of instance.history ?? []) {
    for (const group of seating) {
      eachPair(numbers(group), n, (at) => (met[at] = Math.min(maxMet, (met[at] ?? 0) + 1)));
    }
  }
  const rounds = Array.from({ length: instance.rounds }, (_, round): Round => {
    const present = presentIn(instance, round, ids, numberOf);
    const groups = Array.isArray(instance.groups)
      ? (instance.groups as readonly number[])[round]
      : (instance.groups as number | undefined);
    const count = groups ?? Math.ceil(present.length / max);
    const here = new Set(present);
    const sets = [
      ...togetherLists.map((people) => ({ people, closed: false })),
      ...pins.filter((pin) => pin.round === round),
    ].map((set) => ({ ...set, people: set.people.filter((one) => here.has(one)) }));
    const largest = evenSizes(present.length, count)[0] ?? 0;
    const { units, closed } = unitsOf(sets, largest, max, apart, n);
    return { present, sizes: sizesBeside(closed, present.length, count, max), units, closed };
  });
  const soft = softPrices(people, instance.mix ?? [], instance.cluster ?? []);
  return { ids, rounds, max, met, apart, apartLists, togetherLists, pins, soft };
}

/** Closed groups as they are, and everybody else as evenly as can be over the groups that are left. */
function sizesBeside(
  closed: readonly (readonly number[])[],
  people: number,
  groups: number,
  max: number,
): number[] {
  const own = closed.map((unit) => unit.length);
  const rest = people - own.reduce((sum, size) => sum + size, 0);
  const left = Math.max(groups - closed.length, Math.ceil(rest / max));
  return [...own, ...evenSizes(rest, left)].sort((a, b) => b - a);
}

function presentIn(
  instance: Instance,
  round: number,
  ids: readonly PersonId[],
  numberOf: ReadonlyMap<PersonId, number>,
): number[] {
  const listed = instance.attendance?.[round];
  const absent = new Set(instance.absent?.[String(round)] ?? []);
  const here = listed ? new Set(listed) : null;
  return ids
    .filter((id) => (here === null || here.has(id)) && !absent.has(id))
    .map((id) => numberOf.get(id) ?? 0);
}

function eachPair(list: readonly number[], n: number, visit: (at: number) => void): void {
  for (const one of list) for (const other of list) if (one !== other) visit(one * n + other);
}
