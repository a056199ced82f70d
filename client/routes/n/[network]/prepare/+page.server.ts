import { methods } from "$shared/content/library.ts";
import type { MethodChoice } from "$lib/prepare/methodChoice.ts";
import { asChoice } from "$lib/prepare/ownChoice.ts";

/** The methods as a list to choose from; their steps stay on the server. */
export function load() {
  const list: MethodChoice[] = methods.map(asChoice);
  return { methods: list };
}
