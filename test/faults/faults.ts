import { parseArgs } from "node:util";
import { runFaults } from "./run.ts";

/**
 * `npm run faults -- --kills 25 [--seed 7] [--redis]` kills the real server under load and looks
 * for every write that it acknowledged. `--forget` proves that the look can fail.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "25" },
    seed: { type: "string", default: "7" },
    redis: { type: "boolean", default: false },
    forget: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!Number.isInteger(kills) || kills < 0 || kills > 10_000 || !Number.isInteger(seed)) {
  console.error("--kills is a whole number up to 10000, --seed a whole number");
  process.exit(2);
}
// without a listener a signal would end us before the servers are ended
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.on(signal, () => process.exit(code));
}
const report = await runFaults({
  ...{ kills, seed, forget: values.forget },
  store: values.redis ? "redis" : "sqlite",
});
const { acknowledged, lost, duplicated, misnamed, recovered, differing, refused } = report;
for (const sentence of [...refused, ...differing].slice(0, 10)) console.error(sentence);
console.log(
  `kills ${kills} acknowledged ${acknowledged} lost ${lost} duplicated ${duplicated} ` +
    `recovered ${recovered} misnamed ${misnamed} differing ${differing.length} ` +
    `refused ${refused.length}`,
);
const faults = lost + duplicated + misnamed + differing.length + refused.length;
process.exitCode = faults > 0 ? 1 : 0;
