import { stayAwake } from "../screen/wakeLock.ts";
import { keyFromLink } from "./keys.ts";
import { LiveNetwork } from "./network.svelte.ts";
import type { Shelf } from "./outbox.ts";
import { Ticker } from "./ticker.svelte.ts";

/** What stands behind a page that only a link opens, without a desk: it keeps the device awake. */
export class LinkedPage {
  /** Null until the page is there, and without a key. */
  live = $state.raw<LiveNetwork | null>(null);
  ticker = $state.raw<Ticker | null>(null);
  keyless = $state(false);
  refusal = $derived(this.live?.link === "refused" ? this.live.refusal : null);

  /**
   * In the browser only.
   * @param shelf keeps unanswered commands over reloads
   * @returns what closes it
   */
  open(role: "screen" | "speaker", networkId: string, shelf: Shelf | null): () => void {
    const key = keyFromLink(role, networkId);
    if (!key) {
      this.keyless = true;
      return () => {};
    }
    const live = new LiveNetwork({ network: networkId, role, key }, shelf);
    const ticker = new Ticker(live.time);
    const sleep = stayAwake();
    this.live = live;
    this.ticker = ticker;
    return () => {
      sleep();
      ticker.close();
      live.close();
    };
  }
}
