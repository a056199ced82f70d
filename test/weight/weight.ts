import { total, weighPhone } from "./measure.ts";

/** Script on the participant's page, as transferred. `npm run weight`. */
const kB = (bytes: number) => (bytes / 1_000).toFixed(1);
const weights = await weighPhone();
for (const { path, gzip, brotli } of weights.toSorted((a, b) => b.gzip - a.gzip)) {
  console.log(`${kB(gzip).padStart(7)} kB gzip ${kB(brotli).padStart(7)} kB brotli  ${path}`);
}
console.log(
  `script on the participant's page: ${kB(total(weights, "gzip"))} kB gzip, ` +
    `${kB(total(weights, "brotli"))} kB brotli, ${weights.length} files`,
);
