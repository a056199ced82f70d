import { methods } from "$shared/content/library.ts";
import type { Method } from "$shared/content/types.ts";

/** The whole library at once, about 22 kB when packed: from here on no page asks the server. */
export const load = (): { methods: readonly Method[] } => ({ methods });
