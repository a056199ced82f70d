import { Worker } from "node:worker_threads";
import { refuse, type Refusal } from "../../shared/network/refusal.ts";
import type { BlockSeating } from "../../shared/grouping/network/seating.ts";
import type { Proposals } from "../../shared/wire/proposals.ts";
import type { Answered, FromWorker, Question, ToWorker } from "./job.ts";

/** A search that was asked for. */
export type Search<T> = {
  /** What was found, or a refusal: `stopped`, or `unavailable` when the worker failed twice. */
  readonly answer: Promise<T | Refusal>;
  /** Gives up; the answer is `stopped`. */
  stop(): void;
};

type Job = {
  readonly question: Question;
  readonly stop: Int32Array;
  readonly onProgress: (share: number) => void;
  readonly settle: (answer: Answered) => void;
  /** Has its answer already. */
  ended: boolean;
  failures: number;
};

/**
 * Searches for seatings in a thread of its own, one at a time, so that commands of other networks
 * never wait for one. The thread starts at the first question, and anew when it dies.
 */
export class Planner {
  readonly #onTrouble: (error: unknown) => void;
  #worker: Worker | null = null;
  #running: Job | null = null;
  #waiting: Job[] = [];
  #closed = false;

  constructor(onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble;
  }

  /** One tap: goes before all proposals, which begin again after it. */
  seat(question: Omit<Question, "about">): Search<BlockSeating> {
    return this.#ask({ ...question, about: "seating" }, () => {}) as Search<BlockSeating>;
  }

  /** @param onProgress hears the share that is done, 0 up to 1 */
  propose(
    question: Omit<Question, "about">,
    onProgress: (share: number) => void,
  ): Search<Omit<Proposals, "id" | "version">> {
    return this.#ask({ ...question, about: "proposals" }, onProgress) as Search<
      Omit<Proposals, "id" | "version">
    >;
  }

  /** Ends the thread as if it had died: what it was at is asked once more. */
  async restart(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Ends the thread. Who waits is told `stopped`. */
  async close(): Promise<void> {
    this.#closed = true;
    const jobs = [...(this.#running ? [this.#running] : []), ...this.#waiting];
    this.#running = null;
    this.#waiting = [];
    for (const job of jobs) job.settle(refuse("stopped"));
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(question: Question, onProgress: (share: number) => void): Search<Answered> {
    const { promise, resolve } = Promise.withResolvers<Answered>();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const settle = (answer: Answered) => {
      job.ended = true;
      resolve(answer);
    };
    const job: Job = { question, stop, onProgress, settle, ended: false, failures: 0 };
    if (this.#closed) resolve(refuse("stopped"));
    else {
      this.#putInLine(job);
      this.#next();
    }
    return { answer: promise, stop: () => this.#stop(job) };
  }

  #putInLine(job: Job): void {
    if (job.question.about === "proposals") return void this.#waiting.push(job);
    const urgent = this.#waiting.filter(({ question }) => question.about === "seating");
    this.#waiting.splice(urgent.length, 0, job);
    const running = this.#running;
    if (running?.question.about !== "proposals" || running.ended) return;
    Atomics.store(running.stop, 0, 1);
  }

  #stop(job: Job): void {
    this.#waiting = this.#waiting.filter((other) => other !== job);
    Atomics.store(job.stop, 0, 1);
    job.settle(refuse("stopped"));
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    const job = this.#waiting.shift();
    // an idle thread keeps no process alive
    if (!job) return void this.#worker?.unref();
    this.#running = job;
    Atomics.store(job.stop, 0, 0);
    const sent: ToWorker = { question: job.question, stop: job.stop };
    const worker = this.#thread();
    worker.ref();
    worker.postMessage(sent);
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    // nothing of the server's settings is its business
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { env: {} });
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", (error) => {
      this.#onTrouble(error);
      this.#died(worker);
    });
    worker.on("exit", () => this.#died(worker));
    this.#worker = worker;
    return worker;
  }

  #hear(message: FromWorker): void {
    const job = this.#running;
    if (!job) return;
    if ("share" in message) return job.ended ? undefined : job.onProgress(message.share);
    this.#running = null;
    if ("answer" in message) job.settle(message.answer);
    else if ("fault" in message) {
      this.#onTrouble(new Error(message.fault));
      job.settle(refuse("unavailable"));
    } else if (!job.ended) {
      const urgent = this.#waiting.filter(({ question }) => question.about === "seating");
      this.#waiting.splice(urgent.length, 0, job);
    }
    this.#next();
  }

  /** A question that was being answered is asked once more. */
  #died(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const job = this.#running;
    this.#running = null;
    if (job && !job.ended) {
      job.failures += 1;
      if (job.failures < 2) this.#waiting.unshift(job);
      else job.settle(refuse("unavailable"));
    }
    this.#next();
  }
}
