// The instances that forming groups is measured on: the project's own, made from a short spec, and
// those beside the repository (../shared/groups) where they are.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Kinds that networks have: the trap of 17 to 20, odd sizes, organisations, duos, a year behind. */
const ownSpecs = [
  "n=18 rounds=4",
  "n=18 rounds=4 groups=5",
  "n=19 rounds=5",
  "n=26 rounds=5",
  "n=27 rounds=6",
  "n=16 max=4 rounds=5",
  "n=40 max=8 rounds=5",
  "n=28 rounds=5 apart=14x2",
  "n=32 rounds=5 apart=8x4",
  "n=26 rounds=5 together=5",
  "n=27 rounds=4 together=3 apart=6x3 pins=2",
  "n=30 rounds=5 absent=0.12 apart=6x3 together=2 history=2",
  "n=36 rounds=4 mix=3 cluster=6",
  "n=200 rounds=5",
];
const ownSeries = [
  "n=26 rounds=5",
  "n=24 rounds=6 absent=0.1",
  "n=28 rounds=6 absent=0.15",
  "n=24 rounds=6 absent=0.1 apart=8x2",
];

/** sfc32 of Chris Doty-Humphrey (PractRand). */
function random(seed) {
  let [a, b, c, d] = [0x2545f491, 0x1b873593, seed | 0, 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let i = 0; i < 20; i += 1) next();
  const below = (most) => next() % most;
  const shuffled = (list) => {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all;
  };
  return { below, shuffled };
}

/** `n=28 rounds=5 apart=14x2`: 14 lists of 2; `absent=0.1`: a tenth is away, drawn each round. */
export function instanceOf(spec, seed = 1) {
  const of = Object.fromEntries(spec.split(" ").map((word) => word.split("=")));
  const [n, rounds, maxSize] = [Number(of.n), Number(of.rounds), Number(of.max ?? 5)];
  const { below, shuffled } = random(seed);
  const everybody = Array.from({ length: n }, (_, id) => id);
  const sorted = (list) => [...list].sort((a, b) => a - b);
  const instance = { people: n, rounds, maxSize };
  if (of.groups) instance.groups = Number(of.groups);
  if (of.mix || of.cluster) {
    const value = (kinds) => (kinds ? `kind ${below(Number(kinds))}` : "");
    instance.people = everybody.map((id) => ({ id, role: value(of.mix), theme: value(of.cluster) }));
    instance.mix = of.mix ? [{ attr: "role", weight: 1 }] : [];
    instance.cluster = of.cluster ? [{ attr: "theme", weight: 1 }] : [];
  }
  if (of.absent) {
    const away = Math.round(n * Number(of.absent));
    instance.attendance = Array.from({ length: rounds }, () =>
      sorted(shuffled(everybody).slice(away)),
    );
  }
  const listOf = new Map();
  if (of.apart) {
    const [count, size] = of.apart.split("x").map(Number);
    const pool = shuffled(everybody);
    instance.apart = Array.from({ length: count }, () => sorted(pool.splice(0, size)));
    instance.apart.forEach((list, index) => list.forEach((id) => listOf.set(id, index)));
  }
  const differ = (ids) => new Set(ids.map((id) => listOf.get(id) ?? -1 - id)).size === ids.length;
  let pool = shuffled(everybody);
  const take = (size) => {
    while (!differ(pool.slice(0, size))) pool = shuffled(pool);
    return sorted(pool.splice(0, size));
  };
  if (of.together) instance.together = Array.from({ length: Number(of.together) }, () => take(2));
  if (of.pins) {
    instance.pinned = Array.from({ length: Number(of.pins) }, (_, round) => ({
      round,
      ids: take(3),
    }));
  }
  if (of.history) {
    instance.history = Array.from({ length: Number(of.history) }, () => {
      const order = shuffled(everybody);
      const groups = Math.ceil(n / maxSize);
      return Array.from({ length: groups }, (_, g) => order.filter((_, at) => at % groups === g));
    });
  }
  return instance;
}

/** @param root of the repository @returns the evaluator and targets beside it, or null */
export async function beside(root) {
  const folder = join(root, "..", "shared", "groups");
  if (!existsSync(join(folder, "evaluate.mjs"))) return null;
  const evaluator = await import(pathToFileURL(join(folder, "evaluate.mjs")).href);
  const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const targets = existsSync(join(folder, "targets.json")) ? read("targets.json") : {};
  const files = readdirSync(join(folder, "instances")).filter((file) => file.endsWith(".json"));
  const instances = files.map((file) => {
    const target = targets.targets?.find(({ instance }) => instance === `instances/${file}`);
    return {
      name: target?.spec ?? file.replace(".json", ""),
      instance: read(join("instances", file)),
      targets: target ? { 0.2: target.cpuMs200, 1: target.cpuMs1000 } : {},
    };
  });
  const natural = new Intl.Collator("en", { numeric: true });
  instances.sort((a, b) => natural.compare(a.name, b.name));
  const series = (targets.roundByRound ?? []).map(({ spec, median }) => ({
    name: spec,
    make: (seed) => evaluator.makeInstance(`${spec} seed=${seed}`),
    target: median,
  }));
  return { evaluate: evaluator.evaluate, instances, series };
}

export const own = {
  instances: ownSpecs.map((spec) => ({
    name: `own: ${spec}`,
    instance: instanceOf(spec),
    targets: {},
  })),
  series: ownSeries.map((spec) => ({
    name: `own: ${spec}`,
    make: (seed) => instanceOf(spec, seed),
    target: undefined,
  })),
};
