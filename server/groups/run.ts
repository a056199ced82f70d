import { named } from "../../shared/grouping/engine/numbered.ts";
import { planRounds, proposalsPerSecond } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import { findContradictions } from "../../shared/grouping/explain/contradiction.ts";
import { explain } from "../../shared/grouping/explain/explain.ts";
import { faultSentence } from "../../shared/grouping/instance/faults.ts";
import { parseInstance } from "../../shared/grouping/instance/parse.ts";
import type { Instance } from "../../shared/grouping/instance/types.ts";
import { judge } from "../../shared/grouping/judge/judge.ts";
import { helpIn } from "./help.ts";
import { languageOf, type Options, type Problem, readOptions } from "./options.ts";
import { readInput, readJson, type World } from "./read.ts";
import { readRosterFile } from "./roster.ts";
import { contradictionSentence, onlyTooFewGroups } from "./rules.ts";
import { textOf } from "./text.ts";
import { wordsIn } from "./words.ts";

/** What the command prints, and how it ends: 0 good, 2 bad input. A bug throws. */
export type Ended = { readonly code: 0 | 2; readonly out: string; readonly err: string };

/** Proposals for a plan that only has to show about how good it can be. */
const quickEffort = 200_000;

/**
 * `npm run groups -- FILE [options]`: an instance or a roster in, a plan out. The same file, seed
 * and seconds give the same plan on every machine, as seconds are counted in steps of the search.
 *
 * @param args what stands behind the `--`
 */
export async function run(args: readonly string[], world: World): Promise<Ended> {
  const options = readOptions(args);
  if ("help" in options) return good(helpIn(languageOf(args)), []);
  if ("problem" in options) return bad(options);
  const words = wordsIn(options.language);

  const bytes = await readInput(options.file, world, words);
  if ("problem" in bytes) return bad(bytes);
  const file = options.file === "-" ? words.stdin : options.file;
  const read = options.roster
    ? readRosterFile(bytes, file, options.roster, words)
    : readJson(bytes, file, words);
  if ("problem" in read) return bad(read);
  const instance = parseInstance(read.instance);
  if ("fault" in instance) return bad({ problem: faultSentence(instance, options.language) });
  if (options.print === "instance") return good(JSON.stringify(instance), read.notes);

  const contradictions = findContradictions(instance);
  const sentence = (one: (typeof contradictions)[number]) =>
    contradictionSentence(instance, one, words);
  const hopeless = contradictions.find((one) => !onlyTooFewGroups(one));
  if (hopeless) return bad({ problem: sentence(hopeless) });

  const problem = problemOf(instance);
  const plan = planRounds(problem, { seed: options.seed, effort: effortOf(options) });
  const notes = [...read.notes, ...contradictions.map(sentence)];
  if (options.print === "plan") return good(JSON.stringify(named(problem, plan)), notes);
  const explanation = explain(instance, problem, plan, { resolve: quickly(options.seed) });
  if (options.print === "explain") return good(JSON.stringify(explanation), notes);
  return good(textOf(instance, named(problem, plan), explanation, options.language), notes);
}

/** What a rule costs is found by planning without it: a blink for each rule that may matter. */
const quickly =
  (seed: string) =>
  (instance: Instance): number => {
    const problem = problemOf(instance);
    return judge(problem, planRounds(problem, { seed, effort: quickEffort })).sumC2;
  };

const effortOf = ({ seconds }: Options) => Math.max(1, Math.round(seconds * proposalsPerSecond));

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join("");
const good = (out: string, notes: readonly string[]): Ended => ({
  code: 0,
  out: `${out}\n`,
  err: lines(notes),
});
const bad = ({ problem }: Problem): Ended => ({ code: 2, out: "", err: lines([problem]) });
