import fc from "fast-check";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import type { Contradiction, RuleRef } from "../../shared/grouping/explain/types.ts";
import type { Instance, PersonId } from "../../shared/grouping/instance/types.ts";

/** Up to seven people in one or two rounds, with rules of every kind that often clash. */
export function smallInstances(): fc.Arbitrary<Instance> {
  return fc
    .record({ people: fc.integer({ min: 2, max: 7 }), maxSize: fc.integer({ min: 2, max: 5 }) })
    .chain(({ people, maxSize }) => {
      const ids = Array.from({ length: people }, (_, id) => id);
      const some = (least: number, most: number) =>
        fc.subarray(ids, { minLength: Math.min(least, people), maxLength: Math.min(most, people) });
      const lists = (most: number) => fc.array(some(2, 3), { maxLength: most });
      return fc.record({
        people: fc.constant(people),
        rounds: fc.integer({ min: 1, max: 2 }),
        maxSize: fc.constant(maxSize),
        absent: fc.record({ "0": some(0, 2) }),
        together: lists(2),
        apart: lists(4),
        pinned: fc.array(
          fc.record({ round: fc.constant(0), ids: some(1, 4), closed: fc.boolean() }),
          { maxLength: 2 },
        ),
      });
    });
}

/** Every rule of an instance. */
export function refsOf(instance: Instance): RuleRef[] {
  const refs = (list: RuleRef["list"]) =>
    (instance[list] ?? []).map((_, index): RuleRef => ({ list, index }));
  return [...refs("together"), ...refs("apart"), ...refs("pinned")];
}

/** @returns of how many rules the smallest set is that cannot hold in this round */
export function fewestRules(
  instance: Instance,
  { round }: Contradiction,
  all: readonly RuleRef[],
): number {
  const sets = [...Array(2 ** all.length).keys()].map((bits) =>
    all.filter((_, at) => ((bits >> at) & 1) === 1),
  );
  return Math.min(...sets.filter((set) => !canHold(instance, round, set)).map((set) => set.length));
}

/** @returns whether some seating of the round obeys all these rules, by trying each */
export function canHold(instance: Instance, round: number, rules: readonly RuleRef[]): boolean {
  const asked = (instance.pinned ?? []).filter((_, index) =>
    rules.some((rule) => rule.list === "pinned" && rule.index === index),
  );
  // the sizes that all rules give, and those that these pins alone would give
  return [instance, { ...instance, together: [], apart: [], pinned: asked }].some((one) => {
    const { present, sizes } = problemOf(one).rounds[round] ?? { present: [], sizes: [] };
    return everySeating(present, sizes).some((seating) =>
      rules.every((rule) => obeys(instance, round, seating, rule)),
    );
  });
}

/** @returns whether a seating of the round keeps this rule */
export function obeys(
  instance: Instance,
  round: number,
  seating: readonly PersonId[][],
  { list, index }: RuleRef,
): boolean {
  const inOne = (ids: readonly PersonId[]) =>
    seating.filter((group) => group.some((one) => ids.includes(one)));
  if (list === "apart") {
    const ids = instance.apart?.[index] ?? [];
    return seating.every((group) => group.filter((one) => ids.includes(one)).length < 2);
  }
  if (list === "together") return inOne(instance.together?.[index] ?? []).length < 2;
  const pin = instance.pinned?.[index];
  if (!pin || pin.round !== round) return true;
  const groups = inOne(pin.ids);
  return groups.length < 2 && !(pin.closed && groups[0]?.some((one) => !pin.ids.includes(one)));
}

const seatings = new Map<string, number[][][]>();

/** @returns all ways to seat these people in groups of these sizes */
export function everySeating(people: readonly number[], sizes: readonly number[]): number[][][] {
  const key = JSON.stringify([people, sizes]);
  const known = seatings.get(key) ?? fill(people, sizes);
  seatings.set(key, known);
  return known;
}

function fill(people: readonly number[], sizes: readonly number[]): number[][][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  return choose(people, size).flatMap((group) =>
    fill(
      people.filter((one) => !group.includes(one)),
      rest,
    ).map((others) => [group, ...others]),
  );
}

function choose(people: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return people.flatMap((one, at) =>
    choose(people.slice(at + 1), size - 1).map((others) => [one, ...others]),
  );
}
