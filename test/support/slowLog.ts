import type { Log } from "../../server/log/log.ts";

/**
 * The same log, slow on purpose, so that races show on a laptop: each question waits before it
 * is asked and each answer before it is given, both 0 to `mostMs` ms, drawn from `seed`.
 */
export function slowLog(log: Log, seed: number, mostMs = 5): Log {
  const draw = random(seed);
  const pause = () => new Promise<void>((go) => setTimeout(go, Math.floor(draw() * (mostMs + 1))));
  const slow = async <T>(ask: () => Promise<T>): Promise<T> => {
    await pause();
    try {
      return await ask();
    } finally {
      await pause();
    }
  };
  return {
    append: (...args) => slow(() => log.append(...args)),
    read: (...args) => slow(() => log.read(...args)),
    due: (...args) => slow(() => log.due(...args)),
    follow: (name, grown) => slow(() => log.follow(name, () => void pause().then(grown))),
    list: () => slow(() => log.list()),
    remove: (name) => slow(() => log.remove(name)),
    onAvailable: (change) => log.onAvailable(change),
    close: () => log.close(),
  };
}

/** Mulberry32 by Tommy Ettinger, public domain: small, fast, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
