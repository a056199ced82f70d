import { randomInt } from "node:crypto";
import { isFree } from "../demo/port.ts";

/**
 * Below the ports that a computer hands out by itself: a connection of somebody else never takes
 * one of these in the moment that a server is away and comes back.
 */
const [lowest, beyond] = [20_000, 32_000];

/** A port that nobody listens on now, for what must come back on the same one; else take 0. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, beyond);
    if (await isFree(port, "127.0.0.1")) return port;
  }
}
