import type { Method } from "../../../shared/content/types.ts";
import type { MethodChoice } from "./methodChoice.ts";

/** A method of one's own that a block can carry. */
export type OwnChoice = {
  readonly method: Method;
  /** The network has it; else it is on this device only. */
  readonly kept: boolean;
  /** This device has another version than the network. */
  readonly changed: Method | null;
};

/** @returns those of the network, then those that are on this device only */
export function ownChoices(
  network: readonly Method[],
  device: readonly Method[],
): readonly OwnChoice[] {
  const kept = network.map((method) => {
    const mine = device.find(({ id }) => id === method.id);
    const changed = mine && JSON.stringify(mine) !== JSON.stringify(method) ? mine : null;
    return { method, kept: true, changed };
  });
  const here = device
    .filter(({ id }) => network.every((one) => one.id !== id))
    .map((method) => ({ method, kept: false, changed: null }));
  return [...kept, ...here];
}

/** @returns the method as a list shows it */
export function asChoice({ id, name, kind, totalMinutes, steps, groupSize }: Method): MethodChoice {
  const least = steps.reduce((sum, { minMinutes }) => sum + minMinutes, 0);
  return { id, name, kind, minutes: totalMinutes, least, groupSize };
}

/**
 * What a network needs to work with a method: the method, and the one of one's own that a small
 * group falls back on, unless the network has that: its version stays.
 */
export function withFallback(
  method: Method,
  network: readonly Method[],
  device: readonly Method[],
): readonly Method[] {
  const { fallback } = method;
  const wanted = fallback && "methodId" in fallback ? fallback.methodId : undefined;
  const other = network.some(({ id }) => id === wanted)
    ? undefined
    : device.find(({ id }) => id === wanted);
  return other ? [other, method] : [method];
}
