// npm run bench:groups [-- --seconds 0.2,1 --seeds 7 --only PATTERN]: how few repeated meetings the
// engine reaches, on the project's own instances and on those of ../shared/groups where they are.
// Ends with 1 when a hard rule is broken or two judges of a plan disagree.
import { parseArgs } from "node:util";
import { boundOf } from "../shared/grouping/bound/bound.ts";
import { named } from "../shared/grouping/engine/numbered.ts";
import { planRounds, proposalsPerSecond } from "../shared/grouping/engine/plan.ts";
import { problemOf } from "../shared/grouping/engine/problem.ts";
import { parseInstance } from "../shared/grouping/instance/parse.ts";
import { judge } from "../shared/grouping/judge/judge.ts";
import { beside, own } from "./lib/formingInstances.mjs";
import { greedySeries, planSeries } from "./lib/formingSeries.mjs";

const { values: asked } = parseArgs({
  options: {
    seconds: { type: "string", default: "0.2,1" },
    seeds: { type: "string", default: "7" },
    only: { type: "string", default: "" },
  },
});
const seconds = asked.seconds.split(",").map(Number);
const seeds = Array.from({ length: Number(asked.seeds) }, (_, index) => index + 1);
if ([...seconds, seeds.length].some((one) => !(one > 0))) {
  console.error("--seconds and --seeds are numbers above 0: --seconds 0.2,1 --seeds 7");
  process.exit(2);
}
const neighbour = await beside(`${import.meta.dirname}/..`);
const chosen = ({ name }) => name.includes(asked.only);
const faults = [];
const targets = { reached: 0, of: 0 };

/** Of an even number the mean of the two in the middle. */
const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const spread = (list) => `${Math.min(...list)}/${median(list)}/${Math.max(...list)}`;
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const head = (cells) => {
  row(cells);
  row(cells.map(() => "---"));
};
const againstTarget = (value, target) => {
  if (target === undefined) return "";
  targets.of += 1;
  if (value <= target) targets.reached += 1;
  return value <= target ? `${target}` : `${target} (missed)`;
};

/** CPU of this process, in ms: what others do on the machine hardly counts. */
function measured(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** Judges a plan twice. @returns sumC2 and how many hard rules do not hold that could have */
function judged(instance, problem, plan, what) {
  const numberOf = new Map(problem.ids.map((id, number) => [id, number]));
  const numbers = plan.rounds.map((groups) => groups.map((group) => group.map((id) => numberOf.get(id))));
  const ours = judge(problem, numbers);
  const broken =
    ours.faults.length +
    ours.together +
    ours.pinned +
    ours.singles +
    Math.max(0, ours.apart - ours.apartUnavoidable);
  if (broken > 0 || !ours.valid || ours.unevenRounds > 0) {
    faults.push(`${what}: ${broken} hard rules broken, ${ours.unevenRounds} rounds uneven`);
  }
  if (neighbour) {
    const theirs = neighbour.evaluate(plan, instance);
    const pairs = {
      valid: [ours.valid, theirs.valid],
      sumC2: [ours.sumC2, theirs.sumC2],
      apart: [ours.apart, theirs.hard?.apart],
      together: [ours.together, theirs.hard?.together],
      pinned: [ours.pinned, theirs.hard?.pinned],
    };
    for (const [figure, [a, b]] of Object.entries(pairs)) {
      if (a !== b) faults.push(`${what}: ${figure} is ${a} here and ${b} by evaluate.mjs`);
    }
  }
  return { sumC2: ours.sumC2, broken };
}

console.log(`All rounds at once, ${seeds.length} seeds. sumC2 is best/median/worst.\n`);
const perSearch = ["target", "sumC2", "CPU ms"];
head([
  "instance",
  "bound",
  ...seconds.flatMap((one) => perSearch.map((figure) => `${figure} ${one} s`)),
  "broken",
]);
for (const { name, instance, targets: target } of [
  ...(neighbour?.instances ?? []),
  ...own.instances,
].filter(chosen)) {
  const parsed = parseInstance(instance);
  if ("fault" in parsed) {
    faults.push(`${name}: refused (${parsed.fault})`);
    continue;
  }
  const problem = problemOf(parsed);
  let broken = 0;
  const cells = seconds.flatMap((one) => {
    const runs = seeds.map((seed) => {
      const effort = Math.round(one * proposalsPerSecond);
      const { result, ms } = measured(() => planRounds(problemOf(parsed), { seed, effort }));
      const what = `${name}, ${one} s, seed ${seed}`;
      return { ...judged(instance, problem, named(problem, result), what), ms };
    });
    broken += runs.reduce((sum, run) => sum + run.broken, 0);
    const figures = runs.map(({ sumC2 }) => sumC2);
    const ms = Math.round(median(runs.map((run) => run.ms)));
    return [againstTarget(median(figures), target[one]), spread(figures), ms];
  });
  row([name, boundOf(problem).sumC2, ...cells, broken]);
}

console.log("\nRound by round, attendance of seeds 1 to 10; seconds are those of one round.\n");
const perSeries = ["target", "look-ahead", "CPU ms a series"];
head([
  "instance",
  "greedy",
  ...seconds.flatMap((one) => perSeries.map((figure) => `${figure} ${one} s`)),
  "broken",
]);
for (const { name, make, target } of [...(neighbour?.series ?? []), ...own.series].filter(chosen)) {
  const instances = Array.from({ length: 10 }, (_, index) => make(index + 1));
  let broken = 0;
  const seriesOf = (way, one, what) =>
    instances.map((instance, index) => {
      const effort = Math.round(one * proposalsPerSecond);
      const { result, ms } = measured(() => way(instance, index + 1, effort));
      const judgement = judged(instance, problemOf(instance), result, `${name}, ${what}, ${index + 1}`);
      broken += judgement.broken;
      return { ...judgement, ms };
    });
  const figures = (runs) => runs.map(({ sumC2 }) => sumC2);
  const greedy = figures(seriesOf(greedySeries, 0.2, "greedy"));
  const cells = seconds.flatMap((one) => {
    const runs = seriesOf(planSeries, one, `look-ahead ${one} s`);
    const ms = Math.round(median(runs.map((run) => run.ms)));
    return [againstTarget(median(figures(runs)), target), spread(figures(runs)), ms];
  });
  row([name, spread(greedy), ...cells, broken]);
}

const judges = neighbour ? "judged here and by evaluate.mjs" : "judged here; no ../shared/groups";
console.log(`\nTargets reached: ${targets.reached} of ${targets.of}; ${judges}.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
