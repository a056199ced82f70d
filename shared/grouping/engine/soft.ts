import type { PersonRow, Wish } from "../instance/types.ts";
import { priceOfRepeat } from "./price.ts";

/** What a wish of weight 1 is worth a pair, in repeated meetings: ../docs/groups.md, Wishes. */
const shareOfRepeat = 0.3;

/**
 * The price of each pair by wishes: agreeing in a `mix` attribute costs, in a `cluster` attribute
 * pays. Numbers to mix cost minus the squared difference in standard deviations, which evens out
 * the means of the groups. Missing values are free.
 *
 * @returns `prices[i * n + j]`, or null when there is nothing to wish for
 */
export function softPrices(
  people: readonly PersonRow[],
  mix: readonly Wish[],
  cluster: readonly Wish[],
): Int16Array | null {
  if (mix.length === 0 && cluster.length === 0) return null;
  const n = people.length;
  const prices = new Float64Array(n * n);
  for (const { attr, weight } of mix) {
    const values = people.map((person) => person[attr]);
    const scaled = standardised(values);
    add(prices, n, weight, (one, other) =>
      scaled ? -(((scaled[one] ?? NaN) - (scaled[other] ?? NaN)) ** 2) : same(values, one, other),
    );
  }
  for (const { attr, weight } of cluster) {
    const values = people.map((person) => person[attr]);
    add(prices, n, weight, (one, other) => -same(values, one, other));
  }
  return Int16Array.from(prices, (price) => Math.max(-30_000, Math.min(30_000, Math.round(price))));
}

type Agreement = (one: number, other: number) => number;

function add(prices: Float64Array, n: number, weight: number, agreement: Agreement): void {
  for (let one = 0; one < n; one += 1) {
    for (let other = 0; other < n; other += 1) {
      const value = one === other ? 0 : agreement(one, other);
      const at = one * n + other;
      if (!Number.isNaN(value)) {
        prices[at] = (prices[at] ?? 0) + weight * shareOfRepeat * priceOfRepeat * value;
      }
    }
  }
}

function same(values: readonly unknown[], one: number, other: number): number {
  const value = values[one];
  return value !== undefined && value !== "" && value === values[other] ? 1 : 0;
}

/** @returns distances from the mean in standard deviations, or null when these are not numbers */
function standardised(values: readonly unknown[]): number[] | null {
  const known = values.filter((value) => value !== undefined && value !== "");
  if (known.length === 0 || !known.every((value) => typeof value === "number")) return null;
  const mean = known.reduce<number>((sum, value) => sum + (value as number), 0) / known.length;
  const variance =
    known.reduce<number>((sum, value) => sum + ((value as number) - mean) ** 2, 0) / known.length;
  const deviation = Math.sqrt(variance) || 1;
  return values.map((value) => (typeof value === "number" ? (value - mean) / deviation : NaN));
}
