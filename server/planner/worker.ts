import { parentPort } from "node:worker_threads";
import { quickEffort } from "../../shared/grouping/form.ts";
import { proposalsOf } from "../../shared/grouping/network/proposals.ts";
import { seatingFor } from "../../shared/grouping/network/seating.ts";
import { findBlock, findSession } from "../../shared/network/find.ts";
import { refuse } from "../../shared/network/refusal.ts";
import type { Answered, FromWorker, Question, ToWorker } from "./job.ts";

/** Swaps looked at for one proposal. */
const efforts = { quick: quickEffort, thorough: 10 * quickEffort } as const;
/** The share that has to be added before it is told. */
const tellEach = 0.02;

class Stopped extends Error {}

const tell = (message: FromWorker) => parentPort?.postMessage(message);

/** Answers one question at a time; between two steps of a search it looks whether to give up. */
parentPort?.on("message", ({ question, stop }: ToWorker) => {
  let told = 0;
  const onProgress = (share: number) => {
    if (Atomics.load(stop, 0) !== 0) throw new Stopped();
    if (share < told + tellEach) return;
    told = share;
    tell({ share: Math.min(1, share) });
  };
  try {
    onProgress(0);
    tell({ answer: answerTo(question, onProgress) });
  } catch (error) {
    if (error instanceof Stopped) tell({ stopped: true });
    else tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function answerTo(question: Question, onProgress: (share: number) => void): Answered {
  const { about, network, sessionId, blockId, seed } = question;
  const effort = efforts[question.effort];
  const thorough = question.effort === "thorough";
  const ahead = question.ahead === undefined ? {} : { ahead: question.ahead };
  if (about === "proposals") {
    return proposalsOf(network, sessionId, blockId, {
      ...{ seed, effort, thorough, onProgress },
      ...ahead,
    });
  }
  const session = findSession(network, sessionId);
  const block = session && findBlock(session, blockId);
  if (!session || !block) return refuse("unknown_block", "blockId");
  return seatingFor(network, session, block, { seed, effort, onProgress, ...ahead });
}
