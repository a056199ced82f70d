import { comingFrom } from "../../../../shared/time/replan/coming.ts";
import { forecast } from "../../../../shared/time/replan/forecast.ts";
import { replan } from "../../../../shared/time/replan/replan.ts";
import type { Change, Plan, PlannedAgenda, Replan } from "../../../../shared/time/replan/types.ts";

/** How long plans stand before a finger can have meant them, ms: about a glance and a press. */
const glanceMs = 700;

/**
 * Changes whenever the plans may: the agenda is told apart by itself, this is what time does to it.
 * A minute of the agenda begins when the running block says so, not when the clock on the wall does.
 *
 * @param now ms UTC
 */
export function beatOf(agenda: PlannedAgenda, now: number): string {
  const { base, blocks, end } = comingFrom(agenda, now);
  return `${base} ${blocks[0]?.minutes} ${blocks[0]?.slack} ${end} ${breaks(agenda, now)}`;
}

/** As the desk tells it, where seconds raise no alarm. */
const breaks = (agenda: PlannedAgenda, now: number) => forecast(agenda, now).passed.length > 0;

/**
 * For a plan a started minute is gone. As long as the desk says that every promise holds, there is
 * nothing to choose.
 *
 * @param now ms UTC
 */
export function answerAt(agenda: PlannedAgenda, now: number): Replan {
  const answer = replan(agenda, now);
  return breaks(agenda, now) ? answer : { ...answer, status: "fits", leastBad: null };
}

/** @returns the plans to choose from, the cheapest first; the least bad one when none fits */
export function offered(answer: Replan | null): readonly Plan[] {
  if (answer?.status === "impossible" && answer.leastBad) return [answer.leastBad];
  return answer?.status === "behind" ? answer.plans : [];
}

/**
 * Where plans stand as long as the dialog is open. What a method can give comes a moment after
 * opening: that is no news, and moves nobody's plan.
 */
export class Places {
  #stood: readonly string[] = [];
  #known = 0;

  /**
   * @param known how many methods the plans were worked out with
   * @returns the plans where they stood, and what is new after them: none jumps under a finger
   */
  inOrder(plans: readonly Plan[], known: number): readonly Plan[] {
    const stood = known === this.#known ? this.#stood : [];
    const rank = ({ strategy }: Plan) => {
      const at = stood.indexOf(strategy);
      return at < 0 ? stood.length : at;
    };
    return plans.toSorted((a, b) => rank(a) - rank(b));
  }

  /** @param plans as they are on show; none when the dialog closed: the next one begins anew */
  show(plans: readonly Plan[], known: number): void {
    this.#stood = plans.map(({ strategy }) => strategy);
    this.#known = known;
  }
}

/**
 * Of the block that runs a plan says what is left of it: that counts down by itself, and what the
 * block gives stays the same.
 *
 * @param running the block that runs @returns the same for plans that come to the same
 */
export function shownAs(plans: readonly (Plan | null)[], running: string | undefined): string {
  const given = (change: Change) =>
    change.kind === "shorter" && change.blockId === running ? change.from - change.to : change;
  const looks = plans.map((plan) => {
    const rows = plan?.rows.filter(({ blockIds: [first] }) => first !== running);
    return plan && [plan.strategy, plan.end, plan.changes.map(given), rows];
  });
  return JSON.stringify(looks);
}

/**
 * What is on show, and since when. What time or somebody changed was under the finger before: a
 * press that comes right after it is not meant for it.
 */
export class Glance {
  #shown = "";
  #known = 0;
  #since = -Infinity;

  /**
   * @param shown what is to be seen, "" for nothing @param known how many methods it was worked out
   *   with: more of them make no news
   * @param now ms on any clock that only goes up
   * @returns whether something else stood there before
   */
  look(shown: string, known: number, now: number): boolean {
    const changed = this.#shown !== "" && shown !== "" && shown !== this.#shown;
    const news = changed && known === this.#known;
    this.#shown = shown;
    this.#known = known;
    if (news) this.#since = now;
    return news;
  }

  /** @returns whether a press now is for what is on show */
  meant(now: number): boolean {
    return now - this.#since >= glanceMs;
  }
}
