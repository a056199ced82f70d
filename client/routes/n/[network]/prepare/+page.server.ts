import { methods } from "$shared/content/library.ts";
import type { MethodChoice } from "$lib/prepare/methodChoice.ts";

/** The methods as a list to choose from; their steps stay on the server. */
export function load() {
  const list: MethodChoice[] = methods.map(({ id, name, kind, totalMinutes, groupSize }) => ({
    id,
    name,
    kind,
    minutes: totalMinutes,
    groupSize,
  }));
  return { methods: list };
}
