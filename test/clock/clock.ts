import { loadavg } from "node:os";
import { lateness, quantile, spreadOf } from "./flips.ts";
import { devicesOf, disturb, measure, mend, type Measured } from "./measure.ts";

/** `npm run clock`: how far apart the countdowns of ten devices are; see `measure.ts`. */
const aimEven = 100;
const aimUneven = 30;
const ms = (value: number) => `${Math.round(value)} ms`;

function line({ phase, pairs }: Pick<Measured, "phase" | "pairs">): string {
  const { p50, p99, max } = spreadOf(pairs);
  const count = `${pairs.length} pairs of turns`;
  return `${phase}: p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)} (${count})`;
}

function perDevice(measured: readonly Measured[]): void {
  for (const { name, rttMs } of measured[0]?.watched ?? []) {
    const late = measured
      .flatMap(({ watched }) => watched.filter((one) => one.name === name))
      .flatMap(lateness);
    const [low, mid, high] = [0.01, 0.5, 0.99].map((part) => Math.round(quantile(late, part)));
    const trip = `${Math.round(rttMs)} ms there and back`;
    console.log(`  ${name.padEnd(9)} ${trip.padEnd(23)} turns ${low} / ${mid} / ${high} ms late`);
  }
}

const say = (text: string) => console.log(`· ${text}`);

console.log("even lines: half of each round trip each way");
const even = await measure(
  devicesOf(10, 0.5),
  [
    { name: "at rest", seconds: 20 },
    { name: "one clock 30 s back, one 10 min on, one line cut", seconds: 20, happens: disturb },
    { name: "the line is back", seconds: 10, happens: mend },
    {
      name: "the server is killed and comes back",
      seconds: 20,
      happens: (room) => room.killAndRestart(),
    },
  ],
  say,
);
for (const one of even) console.log(line(one));
perDevice(even);

console.log("uneven lines: three quarters of each round trip one way");
const uneven = await measure(devicesOf(10, 0.75), [{ name: "at rest", seconds: 25 }], say);
for (const one of uneven) console.log(line(one));
perDevice(uneven);

const all = even.flatMap(({ pairs }) => pairs);
const evenP99 = spreadOf(all).p99;
const beyond = quantile(
  uneven.flatMap(({ beyondHalf }) => beyondHalf),
  0.99,
);
console.log(line({ phase: "even, all", pairs: all }));
console.log(`even: p99 ${ms(evenP99)}, aim ${ms(aimEven)}`);
console.log(
  `uneven: p99 is half the round trip ${beyond < 0 ? "less" : "and"} ${ms(Math.abs(beyond))}, ` +
    `aim half and ${ms(aimUneven)}`,
);
// a machine that does other work turns late; the figures are of a machine at rest
console.log(`load of this machine over the last minute: ${loadavg()[0]?.toFixed(1)}`);
process.exitCode = evenP99 <= aimEven && beyond <= aimUneven ? 0 : 1;
