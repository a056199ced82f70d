import fc from "fast-check";
import type { Numbered } from "../../shared/grouping/engine/numbered.ts";
import type { Problem } from "../../shared/grouping/engine/problem.ts";
import { pick, randomFrom, shuffle, type Random } from "../../shared/grouping/random.ts";
import type { Instance, PersonId, Pin, Seating } from "../../shared/grouping/instance/types.ts";

/** Bounds on what is generated, both ends included. */
export type InstanceSpace = {
  /** 2 to 14 when left out. */
  readonly people?: readonly [number, number];
  /** 1 to 4 when left out. */
  readonly rounds?: readonly [number, number];
  /** Kinds to leave out. */
  readonly without?: readonly InstanceKind[];
};

export type InstanceKind =
  "absence" | "history" | "together" | "apart" | "pinned" | "groups" | "wishes";

/**
 * Instances of every kind, all accepted by `parseInstance`: people as a number, as names or as rows
 * with a role; even and uneven sizes; a number of groups now and then; absences (two people or more
 * stay); up to three earlier rounds, in groups of unlike sizes, of some of the people; together and
 * apart lists of two to four (apart now and then longer than the groups), pins of two or three,
 * closed or not, of people who are present and not in another pin of that round. Rules may
 * contradict each other and may share people. Each kind is left out about half of the time, so that
 * plain instances come as well.
 */
export function arbitraryInstance(space: InstanceSpace = {}): fc.Arbitrary<Instance> {
  const [fewest, most] = space.people ?? [2, 14];
  const [least, last] = space.rounds ?? [1, 4];
  const may = (kind: InstanceKind) => !(space.without ?? []).includes(kind);
  return fc
    .record({
      count: fc.integer({ min: fewest, max: most }),
      rounds: fc.integer({ min: least, max: last }),
      maxSize: fc.integer({ min: 2, max: 6 }),
      naming: fc.constantFrom("number", "names", "rows"),
      kinds: fc.subarray(
        (["absence", "history", "together", "apart", "pinned", "groups", "wishes"] as const).filter(
          may,
        ),
      ),
      seed: fc.nat(),
    })
    .map((choice) => {
      const make = new Maker(choice.seed, choice.count, choice.naming);
      const has = (kind: InstanceKind) => choice.kinds.includes(kind);
      const { ids } = make;
      const rounds = Array.from({ length: choice.rounds }, () => ids);
      const attendance = has("absence") ? rounds.map(() => make.some(2, ids.length)) : rounds;
      return {
        people: make.people,
        rounds: choice.rounds,
        maxSize: choice.maxSize,
        ...(has("absence") ? make.absence(attendance) : {}),
        ...(has("groups") ? { groups: make.groups(attendance, choice.maxSize) } : {}),
        ...(has("history") ? { history: make.times(3, () => make.earlierRound()) } : {}),
        ...(has("together") ? { together: make.times(2, () => make.some(2, 3)) } : {}),
        ...(has("apart") ? { apart: make.times(3, () => make.some(2, 4)) } : {}),
        ...(has("pinned") ? { pinned: make.pins(attendance) } : {}),
        ...(has("wishes") && choice.naming === "rows" ? make.wishes() : {}),
      };
    });
}

/** A plan by lot: everybody present sits once, in the sizes of the problem; other rules may break. */
export function planByLot(problem: Problem, seed: number | string): Numbered {
  const random = randomFrom(seed);
  return problem.rounds.map(({ present, sizes }) => {
    const order = shuffle(present, random);
    return sizes.map((size) => order.splice(0, size));
  });
}

/** Every way to seat a round in its sizes; groups of one size in either order are one way. */
export function everySeatingOf(problem: Problem, round: number): number[][][] {
  const { present, sizes } = problem.rounds[round] ?? { present: [], sizes: [] };
  const ways: number[][][] = [];
  const groups: number[][] = sizes.map(() => []);
  const seat = (index: number): void => {
    const person = present[index];
    if (person === undefined) {
      ways.push(groups.map((group) => [...group]));
      return;
    }
    const begun = new Set<number>();
    groups.forEach((group, at) => {
      const size = sizes[at] ?? 0;
      if (group.length >= size || (group.length === 0 && begun.has(size))) return;
      if (group.length === 0) begun.add(size);
      group.push(person);
      seat(index + 1);
      group.pop();
    });
  };
  seat(0);
  return ways;
}

/** Draws the parts of an instance from one seed. */
class Maker {
  readonly ids: readonly PersonId[];
  readonly people:
    number | readonly (PersonId | { readonly id: PersonId; readonly role: string })[];
  readonly #random: Random;

  constructor(seed: number, count: number, naming: "number" | "names" | "rows") {
    this.#random = randomFrom(seed);
    const number = (index: number) => String(index + 1).padStart(2, "0");
    this.ids = Array.from({ length: count }, (_, index) =>
      naming === "number" ? index : `m${number(index)}`,
    );
    this.people =
      naming === "number"
        ? count
        : naming === "names"
          ? this.ids
          : this.ids.map((id) => ({ id, role: `role ${this.#below(3)}` }));
  }

  /** So many of these people, in the order of the list. */
  some(least: number, most: number, from: readonly PersonId[] = this.ids): PersonId[] {
    const count = Math.min(from.length, least + this.#below(Math.max(1, most - least + 1)));
    const chosen = new Set(shuffle(from, this.#random).slice(0, count));
    return from.filter((id) => chosen.has(id));
  }

  times<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.#below(most) }, make);
  }

  /** The same absences in one of the two ways to write them down. */
  absence(attendance: readonly (readonly PersonId[])[]): Pick<Instance, "absent" | "attendance"> {
    if (this.#below(2) === 0) {
      return {
        attendance: attendance.map((here) => (here.length === this.ids.length ? null : here)),
      };
    }
    const away = attendance.map((here) => this.ids.filter((id) => !here.includes(id)));
    return { absent: Object.fromEntries(away.map((ids, round) => [String(round), ids])) };
  }

  /** As few groups as fit, or up to two more; never more than people. */
  groups(attendance: readonly (readonly PersonId[])[], maxSize: number): number[] {
    return attendance.map((here) =>
      Math.min(here.length, Math.ceil(here.length / maxSize) + this.#below(3)),
    );
  }

  earlierRound(): Seating {
    const order = shuffle(this.some(2, this.ids.length), this.#random);
    const groups: PersonId[][] = [];
    while (order.length > 0) groups.push(order.splice(0, 1 + this.#below(6)));
    return groups;
  }

  pins(attendance: readonly (readonly PersonId[])[]): Pin[] {
    const left = attendance.map((here) => [...here]);
    return this.times(2, () => {
      const round = this.#below(left.length);
      const ids = this.some(2, 3, left[round]);
      left[round] = (left[round] ?? []).filter((id) => !ids.includes(id));
      return { round, ids, ...(this.#below(3) === 0 ? { closed: true } : {}) };
    }).filter(({ ids }) => ids.length > 1);
  }

  wishes(): Pick<Instance, "mix" | "cluster"> {
    const wish = [{ attr: "role", weight: 1 }];
    return this.#below(2) === 0 ? { mix: wish } : { cluster: wish };
  }

  #below(limit: number): number {
    return pick(limit, this.#random);
  }
}
