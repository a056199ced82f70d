import type { Log } from "../log/log.ts";
import { handle, type Job, type Stamps } from "./handle.ts";
import type { Room } from "./room.ts";

/** Commands that share one write. */
const batch = 64;

/**
 * One queue per network on this node: what arrives in one turn of the event loop, or while a write
 * is under way, is decided in order and written together.
 */
export class Queue {
  readonly #jobs: Job[] = [];
  readonly #room: Room;
  readonly #log: Log;
  readonly #stamps: Stamps;
  readonly #onBug: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #look = false;
  #looking: (() => void)[] = [];

  constructor(room: Room, log: Log, stamps: Stamps, onBug: (error: unknown) => void) {
    this.#room = room;
    this.#log = log;
    this.#stamps = stamps;
    this.#onBug = onBug;
  }

  push(job: Job): void {
    this.#jobs.push(job);
    this.#start();
  }

  /** The log may have grown elsewhere: reads it in turn with the writes. */
  look(): void {
    this.#look = true;
    this.#start();
  }

  /** As `look`; resolves when the log was read or could not be. */
  looked(): Promise<void> {
    return new Promise((done) => {
      this.#looking.push(done);
      this.look();
    });
  }

  /** Nothing is waiting and nothing is under way. */
  get idle(): boolean {
    return this.#running === null;
  }

  /** Resolves when nothing is waiting. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #start(): void {
    this.#running ??= new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#drain())
      .catch(this.#onBug)
      .finally(() => {
        this.#running = null;
        if (this.#jobs.length > 0 || this.#look) this.#start();
      });
  }

  async #drain(): Promise<void> {
    while (this.#jobs.length > 0 || this.#look) {
      if (this.#look) {
        this.#look = false;
        const looking = this.#looking.splice(0);
        // when the store is away, its coming back or the next command reads again
        await this.#room.catchUp().catch(() => {});
        for (const done of looking) done();
      }
      const jobs = this.#jobs.splice(0, batch);
      if (jobs.length > 0) {
        await handle(this.#room, jobs, this.#log, this.#stamps, this.#onBug);
      }
    }
  }
}
