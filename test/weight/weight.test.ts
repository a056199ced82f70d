import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { total, weighPhone } from "./measure.ts";

const test = suite("weight");

test("WEIGHT1 the participant's page asks at most 64 kB of script", async () => {
  const weights = await weighPhone();
  assert.ok(weights.length > 0, "no script was seen at all");
  const brotli = total(weights, "brotli");
  assert.ok(brotli <= 64_000, `${brotli} bytes of script, brotli`);
});

test.run();
