import { onMount } from "svelte";
import { fetchLinks, type DerivedKeys } from "$lib/live/api.ts";
import type { Holder } from "../holder.ts";

/** The keys of the screen and the supervisor, once the server gave them; null until then. */
export class Keys {
  current = $state.raw<DerivedKeys | null>(null);

  /** Call while a component is being made. */
  constructor(holder: Holder) {
    onMount(() => {
      void fetchLinks(holder.networkId, holder.key).then((answer) => {
        if ("screen" in answer) this.current = answer;
      });
    });
  }
}
