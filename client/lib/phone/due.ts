import type { Session } from "../../../shared/network/state.ts";
import { addDays } from "../../../shared/time/zone.ts";

/** A day that one tap chooses. `before` names the next meeting, the others a day. */
export type DueChoice = {
  readonly date: string;
  readonly as: "week" | "twoWeeks" | "month" | "by" | "before";
  /** What the words name: the day itself, or the meeting that it comes before. */
  readonly named: string;
};

/**
 * @param today `YYYY-MM-DD` by the server's clock
 * @returns a week before the next meeting; when that is past, the day before it; without a next
 * meeting in two weeks
 */
export function dueByDefault(session: Pick<Session, "nextDate">, today: string): string {
  const { nextDate } = session;
  if (nextDate !== null && nextDate > today) {
    const weekBefore = addDays(nextDate, -7);
    if (weekBefore > today) return weekBefore;
    const dayBefore = addDays(nextDate, -1);
    return dayBefore > today ? dayBefore : nextDate;
  }
  return addDays(today, 14);
}

/** @returns at most three days that lie ahead, no day twice, the earliest first */
export function dueChoices(session: Pick<Session, "nextDate">, today: string): DueChoice[] {
  const inDays = (days: number, as: DueChoice["as"]): DueChoice => {
    const date = addDays(today, days);
    return { date, as, named: date };
  };
  const { nextDate } = session;
  if (nextDate === null || nextDate <= today) {
    return [inDays(7, "week"), inDays(14, "twoWeeks"), inDays(30, "month")];
  }
  const usual = dueByDefault(session, today);
  const choices: DueChoice[] = [
    { date: addDays(nextDate, -1), as: "before", named: nextDate },
    { date: usual, as: "by", named: usual },
    inDays(7, "week"),
  ];
  return choices
    .filter(({ date }, index) => {
      const first = choices.findIndex((other) => other.date === date) === index;
      return first && date > today && date <= nextDate;
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
