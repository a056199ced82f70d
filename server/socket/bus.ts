import { randomUUID } from "node:crypto";
import { createClient } from "redis";
import type { Presence } from "./presence.ts";

/** Carries presence from node to node: lossy, unordered, never the truth. */
export type Bus = {
  /** Tells the other nodes who of a network is connected here. */
  share(networkId: string, connected: readonly string[]): void;
  /** From now on the presence of other nodes goes in here. */
  listen(presence: Presence): void;
  close(): Promise<void>;
};

const channel = "bijeen:presence";
/** Each node repeats what it has; what is not repeated for three times this long is gone, ms. */
const repeatMs = 5_000;

type Message = { node: string; networkId: string; connected: string[] };

/** @throws when Redis cannot be reached at start: the log's own check says so first */
export async function openRedisBus(url: string): Promise<Bus> {
  const node = randomUUID();
  const options = { url, disableOfflineQueue: true } as const;
  const out = createClient(options);
  const into = createClient(options);
  // presence is renewed every few seconds: what got lost on the way does not matter
  out.on("error", () => {});
  into.on("error", () => {});
  await Promise.all([out.connect(), into.connect()]);
  // per network: that the last person of one left may have been said while nobody listened
  const lastHeard = new Map<string, { node: string; networkId: string; at: number }>();
  let presence: Presence | null = null;

  const share = (networkId: string, connected: readonly string[]) => {
    const message: Message = { node, networkId, connected: [...connected] };
    if (out.isReady) out.publish(channel, JSON.stringify(message)).catch(() => {});
  };
  await into.subscribe(channel, (text) => {
    const message = JSON.parse(text) as Message;
    if (message.node === node) return;
    const { networkId, connected } = message;
    const key = `${message.node} ${networkId}`;
    if (connected.length === 0) lastHeard.delete(key);
    else lastHeard.set(key, { node: message.node, networkId, at: performance.now() });
    presence?.heard(message.node, networkId, connected);
  });
  const repeat = setInterval(() => {
    for (const [networkId, connected] of presence?.own() ?? []) share(networkId, connected);
    for (const [key, { node: other, networkId, at }] of lastHeard) {
      if (performance.now() - at < 3 * repeatMs) continue;
      lastHeard.delete(key);
      presence?.heard(other, networkId, []);
    }
  }, repeatMs);

  return {
    share,
    listen: (to) => void (presence = to),
    async close() {
      clearInterval(repeat);
      out.destroy();
      into.destroy();
    },
  };
}
