import type { BrokenRule, Draft, GroupRule, MemberId } from "../network/state.ts";
import { asInstance, inPairs, type Asked } from "./asInstance.ts";
import { apartForcedOf } from "./bound/apartForced.ts";
import { brokenRules } from "./check.ts";
import { nextRound } from "./engine/next.ts";
import { named, type Numbered } from "./engine/numbered.ts";
import { problemOf, type Problem } from "./engine/problem.ts";
import type { Instance } from "./instance/types.ts";
import { organisationPrefix } from "./organisations.ts";

export type FormInput = Asked & {
  readonly seed: string | number;
  /** Swaps looked at; `quickEffort` when left out. */
  readonly effort?: number | undefined;
  /** Hears the share that is done, 0 up to 1. What it throws ends the search. */
  readonly onProgress?: ((share: number) => void) | undefined;
};
export type Formed = {
  /** One list per table, the first is table 1. */
  readonly groups: readonly (readonly MemberId[])[];
  /** The rounds after this one as they would go. */
  readonly draft: Draft;
  readonly broken: readonly BrokenRule[];
};

/** Swaps of a search that nobody waits for: some tens of milliseconds. */
export const quickEffort = 200_000;
/** From so many people on a swap takes longer, and new faces are easier to find. */
const manyPeople = 100;
/** What is always needed to put rules right. */
const leastEffort = 10_000;

/** @returns swaps that take about as long with many people as with a few */
function effortFor(effort: number, people: number): number {
  const share = Math.min(1, manyPeople / people);
  return Math.max(leastEffort, Math.ceil(effort * share * Math.sqrt(share)));
}

/**
 * Divides people over tables with earlier and later rounds in mind. The same people, rules and seed
 * give the same groups, whatever the order they come in. Rules that cannot hold are reported, never
 * thrown: when rules clash a desk's `apart` goes before a split organisation, and that before
 * `together`; a `together` set larger than a table is spread over as few tables as possible and
 * reported.
 */
export function formGroups(input: FormInput): Formed {
  if (input.memberIds.length === 0) return { groups: [], draft: [], broken: [] };
  const first = search(input, input);
  const best = isAsGoodAsItGets(first)
    ? first
    : weaker(input).reduce((best, weak) => {
        const other = search(weak, input);
        return isBetter(other, best) ? other : best;
      }, first);
  const [found = [], ...draft] = best.rounds;
  // the largest first; in pairs the three of an odd number come last
  const order = inPairs(input) ? 1 : -1;
  const groups = found.toSorted((a, b) => order * (a.length - b.length));
  return { groups, draft, broken: brokenRules(groups, inOrder(input.rules)) };
}

/** @returns a plan as numbers for people of a problem; who is not in it is left out */
export function numbered(problem: Problem, plan: Draft): Numbered {
  const numberOf = new Map(problem.ids.map((id, number) => [id, number]));
  return plan.map((round) => round.map((group) => group.flatMap((id) => numberOf.get(id) ?? [])));
}

type Found = {
  readonly rounds: Draft;
  readonly problem: Problem;
  /** Of the round of now, what matters most first. */
  readonly faults: readonly number[];
};

function search(weak: Weak | FormInput, input: FormInput): Found {
  const { instance } = asInstance(input);
  const problem = problemOf({ ...instance, ...("instance" in weak ? weak.instance : {}) });
  const plan = nextRound(problem, {
    seed: input.seed,
    effort: effortFor(input.effort ?? quickEffort, input.memberIds.length),
    onProgress: input.onProgress,
    draft: input.plan && numbered(problem, input.plan),
  });
  const rounds = named(problem, plan).rounds as Draft;
  return { rounds, problem, faults: faultsOf(rounds[0] ?? [], input.rules) };
}

const isOrganisation = (rule: GroupRule) => rule.id.startsWith(organisationPrefix);

/** Pairs that should be apart by the desk, by organisation; people of split sets. */
function faultsOf(groups: readonly (readonly MemberId[])[], rules: readonly GroupRule[]) {
  const apart = rules.filter(({ kind }) => kind === "apart");
  const pairs = (some: readonly GroupRule[]) => {
    let count = 0;
    for (const { memberIds } of some) {
      const people = new Set(memberIds);
      for (const group of groups) {
        const among = group.filter((id) => people.has(id)).length;
        count += (among * (among - 1)) / 2;
      }
    }
    return count;
  };
  const split = brokenRules(
    groups,
    rules.filter(({ kind }) => kind === "together"),
  );
  return [
    pairs(apart.filter((rule) => !isOrganisation(rule))),
    pairs(apart.filter(isOrganisation)),
    split.reduce((sum, { memberIds }) => sum + memberIds.length, 0),
  ];
}

function isAsGoodAsItGets({ problem, faults }: Found): boolean {
  const [desk = 0, organisation = 0] = faults;
  if (desk + organisation === 0) return true;
  const now = { ...problem, rounds: problem.rounds.slice(0, 1) };
  return desk === 0 && organisation <= apartForcedOf(now);
}

function isBetter(one: Found, other: Found): boolean {
  const at = one.faults.findIndex((fault, index) => fault !== other.faults[index]);
  return at >= 0 && (one.faults[at] ?? 0) < (other.faults[at] ?? 0);
}

type Weak = { readonly instance: Partial<Instance> };
/** A rule as a wish is worth six repeated meetings a pair. */
const strong = 20;

/**
 * For the engine all hard rules are alike. When they clash, the ones that go first stay hard and
 * the others become strong wishes.
 */
function weaker(input: FormInput): Weak[] {
  const { instance } = asInstance(input);
  const people = instance.people as readonly { readonly id: string }[];
  const { mix = [], cluster = [], together = [], pinned = [] } = instance;
  const sets = [...together, ...pinned.map(({ ids }) => ids)];
  const organisations = input.rules.filter(isOrganisation);
  const attributes = (person: { readonly id: string }) => ({
    ...person,
    ...Object.fromEntries(
      sets.flatMap((ids, index) => (ids.includes(person.id) ? [[`set ${index}`, "in"]] : [])),
    ),
    ...Object.fromEntries(
      organisations.flatMap(({ id, memberIds }) =>
        memberIds.includes(person.id) ? [["rule organisation", id]] : [],
      ),
    ),
  });
  const desk = asInstance({ ...input, rules: input.rules.filter((rule) => !isOrganisation(rule)) });
  const rows = people.map(attributes);
  const apart = { mix: [...mix, { attr: "rule organisation", weight: strong }] };
  const united = {
    together: [],
    pinned: [],
    cluster: [...cluster, ...sets.map((_, index) => ({ attr: `set ${index}`, weight: strong }))],
  };
  const some = sets.length > 0;
  return [
    ...(some ? [{ ...united }] : []),
    ...(organisations.length > 0 ? [{ ...apart, apart: desk.instance.apart }] : []),
    ...(some && organisations.length > 0
      ? [{ ...united, ...apart, apart: desk.instance.apart }]
      : []),
  ].map((changes) => ({ instance: { ...changes, people: rows } }));
}

function inOrder(rules: readonly GroupRule[]): GroupRule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
