import type { Sent } from "../../../shared/wire/messages.ts";

/** What became of an order: `later` means that it may not have arrived. */
export type Given = "answered" | "later";
/** How long to wait before an order that did not arrive is given again, ms. */
const again = 2_000;

/**
 * Gives the orders that were waiting when their page was left, in their order and under their own
 * ids: what had arrived is not done twice. Goes on trying as long as this tab is open.
 */
export async function giveLast(
  waiting: readonly Sent[],
  give: (sent: Sent) => Promise<Given>,
  pause: () => Promise<unknown> = () => new Promise((done) => setTimeout(done, again)),
): Promise<void> {
  for (const sent of waiting) {
    while ((await give(sent)) === "later") await pause();
  }
}

/** One try by HTTP: the socket went with the page. */
export async function giveByHttp(networkId: string, key: string, sent: Sent): Promise<Given> {
  try {
    const { status } = await fetch(`/api/networks/${networkId}/commands`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify(sent),
      keepalive: true,
    });
    // too many at once, or a store that does not answer
    return status === 429 || status >= 500 ? "later" : "answered";
  } catch {
    return "later";
  }
}
