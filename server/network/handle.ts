import { hash } from "node:crypto";
import { methodById } from "../../shared/content/library.ts";
import type { BlockSeating } from "../../shared/grouping/network/seating.ts";
import type { Command } from "../../shared/network/commands.ts";
import { decide } from "../../shared/network/decide.ts";
import { evolve } from "../../shared/network/evolve.ts";
import { isRefused, type Decision, type SessionStamp } from "../../shared/network/context.ts";
import { refuse } from "../../shared/network/refusal.ts";
import type { Actor } from "../../shared/network/rights.ts";
import type { Network } from "../../shared/network/state.ts";
import { nextDue } from "../../shared/time/alarm.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { LogUnavailable, type Commit, type Log, type Recorded } from "../log/log.ts";
import { logName, type Room } from "./room.ts";

/** One command on its way; `answer` is called once. */
export type Job = {
  readonly id: string;
  readonly actor: Actor;
  readonly command: Command;
  readonly answer: (answer: Answer) => void;
} & Prepared;
/** What was made ready for a command before it is decided. */
export type Prepared = {
  /** Reserved for one that plans a session. */
  readonly session?: SessionStamp | undefined;
  /** Worked out for one that forms groups, on what was so a moment ago. */
  readonly seating?: BlockSeating | undefined;
};
export type Stamps = { readonly now: () => number; readonly newId: () => string };

/** Two nodes that write at once try again; more rounds than this means something is wrong. */
const maxRounds = 50;

/**
 * Steps 3 to 5 of the road of one tap, for the commands of one tick: decide each on top of the one
 * before, append all in one write, fold, acknowledge. Nothing is told before it is written.
 */
export async function handle(
  room: Room,
  jobs: readonly Job[],
  log: Log,
  stamps: Stamps,
  onBug: (error: unknown) => void,
): Promise<void> {
  for (let round = 0; round < maxRounds; round += 1) {
    try {
      if (room.behind) await room.catchUp();
      const plan = decideAll(room, jobs, stamps);
      if (plan.commits.length > 0) {
        const due = plan.due === room.due ? undefined : plan.due;
        const appended = await log.append(logName(room.id), room.version, plan.commits, due);
        if (appended.outcome !== "appended") {
          room.behind = true;
          continue;
        }
        room.due = plan.due;
        room.apply(plan.recorded, plan.state);
      }
      for (const { job, answer } of plan.answers) job.answer(answer);
      plan.bugs.forEach(onBug);
      return;
    } catch (error) {
      // the outcome is unknown: the next command first reads what the log really holds
      room.behind = true;
      for (const job of jobs) job.answer(refuse("unavailable"));
      if (!(error instanceof LogUnavailable)) throw error;
      return;
    }
  }
  for (const job of jobs) job.answer(refuse("unavailable"));
}

type Plan = {
  readonly commits: readonly Commit[];
  readonly recorded: readonly Recorded[];
  /** With all of them. */
  readonly state: Network;
  readonly answers: readonly { job: Job; answer: Answer }[];
  readonly bugs: readonly unknown[];
  /** When something happens by itself next, ms UTC: written with the facts that make it so. */
  readonly due: number | null;
};

function decideAll(room: Room, jobs: readonly Job[], stamps: Stamps): Plan {
  const commits: Commit[] = [];
  const recorded: Recorded[] = [];
  const now = stamps.now();
  let { state, version } = room;
  const inThisTick = new Map<string, { version: number; bodyHash: string }>();

  const bugs: unknown[] = [];

  /** A bug in the rules stops the command that hits it, not the commands of the others. */
  const decideOne = (job: Job, commandKey: string): Decision => {
    try {
      const context = { actor: job.actor, now, version: version + 1, seed: commandKey, methodById };
      const { newId } = stamps;
      const session = job.session && { session: job.session };
      const seating = job.seating && { seating: job.seating };
      return decide(state, job.command, { ...context, newId, ...session, ...seating });
    } catch (error) {
      bugs.push(error);
      return refuse("malformed");
    }
  };

  const answers = jobs.map((job) => {
    const commandKey = keyOf(job.actor, job.id);
    const bodyHash = hash("sha256", JSON.stringify(job.command), "base64url");
    const before = room.done(commandKey) ?? inThisTick.get(commandKey);
    if (before) {
      return before.bodyHash === bodyHash
        ? { job, answer: { version: before.version } }
        : { job, answer: refuse("idempotency_mismatch") };
    }
    const decision = decideOne(job, commandKey);
    if (isRefused(decision)) return { job, answer: decision };
    if (decision.length === 0) return { job, answer: { version } };
    const events = decision.map((fact) => ({ ...fact, at: now }));
    for (const event of events) {
      version += 1;
      state = evolve(state, event);
      recorded.push({ version, commandKey, bodyHash, event });
    }
    commits.push({ commandKey, bodyHash, events });
    inThisTick.set(commandKey, { version, bodyHash });
    return { job, answer: { version } };
  });
  const due = nextDue(state.sessions, now)?.alarm.at;
  return {
    commits,
    recorded,
    state,
    answers,
    bugs,
    due: due === undefined ? null : Math.ceil(due),
  };
}

/** Two people who happen to choose the same command id do not meet. */
export function keyOf(actor: Actor, id: string): string {
  return actor.role === "member" ? `member:${actor.memberId}:${id}` : `${actor.role}:${id}`;
}
