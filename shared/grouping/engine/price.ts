/** What one repeated meeting costs. All prices of the engine are in these whole units. */
export const priceOfRepeat = 10;

/**
 * A next meeting of a pair that met `before` times: 0, 10, 22, 34, … Slightly steeper than sumC2
 * (0, 10, 20, 30), so that of two plans with equal sumC2 the one wins in which nobody meets thrice.
 */
export function priceOfMeeting(before: number): number {
  return before === 0 ? 0 : priceOfRepeat * before + 2 * (before - 1);
}
