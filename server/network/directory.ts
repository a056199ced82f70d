import { makeCode } from "../../shared/wire/roomCode.ts";
import type { Log } from "../log/log.ts";

/** A room code and what it opens. */
export type Place = {
  readonly code: string;
  readonly networkId: string;
  readonly sessionId: string;
};
type CodeIssued = Place & { readonly type: "CodeIssued"; readonly at: number };

const logName = "directory";

/**
 * Which room code belongs to which session: a small log of its own, followed by every node. A code
 * is reserved here before the network is made, so that it can never open two rooms.
 */
export class Directory {
  readonly #places = new Map<string, Place>();
  readonly #byCommand = new Map<string, Place>();
  readonly #log: Log;
  #version = 0;
  #reading: Promise<void> | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Reads all codes and follows. @throws LogUnavailable */
  async start(): Promise<void> {
    await this.#log.follow(logName, () => void this.#read().catch(() => {}));
    await this.#read();
  }

  #read(): Promise<void> {
    this.#reading ??= (async () => {
      try {
        for (const { version, commandKey, event } of await this.#log.read(logName, this.#version)) {
          if (version <= this.#version) continue;
          this.#version = version;
          const { code, networkId, sessionId } = event as CodeIssued;
          const place = { code, networkId, sessionId };
          this.#places.set(code, place);
          this.#byCommand.set(commandKey, place);
        }
      } finally {
        this.#reading = null;
      }
    })();
    return this.#reading;
  }

  /** @param code as `readCode` gives it. @returns what this node knows without looking */
  known(code: string): Place | undefined {
    return this.#places.get(code);
  }

  /** @param code as `readCode` gives it. Looks again when unknown: it may be just issued elsewhere. */
  async find(code: string): Promise<Place | undefined> {
    if (!this.#places.has(code)) await this.#read();
    return this.#places.get(code);
  }

  /**
   * Reserves a code that no other session has. The same command id gets the same place again.
   * @param bytes fresh random bytes at each call, for `makeCode`
   * @throws LogUnavailable
   */
  async issue(
    commandId: string,
    ids: { readonly networkId: string; readonly sessionId: string },
    bytes: () => Uint8Array,
    now: number,
  ): Promise<Place> {
    const commandKey = `issue:${commandId}`;
    for (;;) {
      const before = this.#byCommand.get(commandKey);
      if (before) return before;
      const code = makeCode(bytes());
      if (!this.#places.has(code)) {
        const event: CodeIssued = { type: "CodeIssued", at: now, code, ...ids };
        await this.#log.append(logName, this.#version, [
          { commandKey, bodyHash: "", events: [event] },
        ]);
      }
      await this.#read();
    }
  }
}
