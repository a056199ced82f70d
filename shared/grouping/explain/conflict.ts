import { sizesFor, type Room } from "./room.ts";
import type { RoundRule } from "./rules.ts";
import { canSeat, type Budget } from "./seating.ts";

/** What one question may cost: about 10 ms. A seating that needs more is left undecided. */
const perQuestion = 1_000_000;

/** How many sets of one size are tried in search of a smaller one. */
const setsTried = 2_000;

/** Asks of sets of rules whether they can surely not all hold in one room. */
export class Conflicts {
  readonly #room: Room;
  readonly #budget: Budget;

  /** @param budget shared by all questions; once it is spent only what a glance shows is certain */
  constructor(room: Room, budget: Budget) {
    this.#room = room;
    this.#budget = budget;
  }

  /** Whether nothing may be spent any more. */
  get spent(): boolean {
    return this.#budget.left <= 0;
  }

  /** @returns true only when it is certain */
  cannotHold(rules: readonly RoundRule[]): boolean {
    return this.#ask(rules) === "no";
  }

  /**
   * @returns rules that cannot all hold, each of them needed for that, or null. As few as can be
   *   when there are few rules; one rule that is impossible alone always goes first
   */
  smallest(rules: readonly RoundRule[]): readonly RoundRule[] | null {
    const answer = this.#ask(rules);
    if (answer === "yes") return null;
    const alone = rules.find((rule) => this.cannotHold([rule]));
    if (alone) return [alone];
    const clash = answer === "no" ? rules : this.#linked(rules);
    if (clash === undefined) return this.#ofSize(2, rules);
    const needed = this.needed([], clash);
    for (let size = 2; size < needed.length; size += 1) {
      const fewer = this.#ofSize(size, rules);
      if (fewer) return fewer;
    }
    return needed;
  }

  /**
   * The rules of `rest` that are needed to contradict `fixed`, by halving (Junker, QuickXplain,
   * AAAI 2004). All of them together with `fixed` must be known not to hold; what is undecided
   * counts as holding, so that the answer is always contradictory.
   */
  needed(fixed: readonly RoundRule[], rest: readonly RoundRule[]): readonly RoundRule[] {
    let needed = this.#halve(fixed, rest, fixed.length > 0);
    // a closed group that is left out can change the sizes, and with them what else is needed
    while (rest.some(({ closed }) => closed)) {
      const fewer = needed.find((one) =>
        this.cannotHold([...fixed, ...needed.filter((other) => other !== one)]),
      );
      if (fewer === undefined) break;
      needed = needed.filter((other) => other !== fewer);
    }
    return needed;
  }

  #halve(
    fixed: readonly RoundRule[],
    rest: readonly RoundRule[],
    changed: boolean,
  ): readonly RoundRule[] {
    if (changed && this.cannotHold(fixed)) return [];
    if (rest.length <= 1) return rest;
    const half = rest.slice(0, rest.length >> 1);
    const other = rest.slice(rest.length >> 1);
    const fromOther = this.#halve([...fixed, ...half], other, true);
    const fromHalf = this.#halve([...fixed, ...fromOther], half, fromOther.length > 0);
    return [...fromHalf, ...fromOther];
  }

  #ask(rules: readonly RoundRule[]): "yes" | "no" | "undecided" {
    const share = Math.max(0, Math.min(perQuestion, this.#budget.left));
    const budget = { left: share };
    const answers = sizesFor(this.#room, rules).map((sizes) =>
      canSeat(rules, sizes, this.#room.people, budget),
    );
    this.#budget.left -= share - budget.left;
    if (answers.includes("yes")) return "yes";
    return answers.includes("undecided") ? "undecided" : "no";
  }

  /** @returns rules that hang together by the people they name and cannot all hold */
  #linked(rules: readonly RoundRule[]): readonly RoundRule[] | undefined {
    const parts: { rules: RoundRule[]; people: Set<number> }[] = [];
    for (const rule of rules) {
      const part = { rules: [rule], people: new Set(rule.people) };
      for (const known of parts.filter(({ people }) =>
        rule.people.some((one) => people.has(one)),
      )) {
        part.rules.push(...known.rules);
        for (const one of known.people) part.people.add(one);
        parts.splice(parts.indexOf(known), 1);
      }
      parts.push(part);
    }
    return parts.map((part) => part.rules).find((part) => this.cannotHold(part));
  }

  /** @returns the first set of `size` rules that cannot hold; null as well when there are too many */
  #ofSize(size: number, rules: readonly RoundRule[]): readonly RoundRule[] | null {
    if (setsOf(size, rules.length) > setsTried) return null;
    const extend = (set: readonly RoundRule[], from: number): readonly RoundRule[] | null => {
      if (set.length === size) return this.cannotHold(set) ? set : null;
      const last = rules.length - (size - set.length);
      for (let at = from; at <= last && !this.spent; at += 1) {
        const rule = rules[at];
        const found = rule && extend([...set, rule], at + 1);
        if (found) return found;
      }
      return null;
    };
    return extend([], 0);
  }
}

function setsOf(size: number, rules: number): number {
  let sets = 1;
  for (let k = 0; k < size; k += 1) sets = (sets * (rules - k)) / (k + 1);
  return sets;
}
