import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { total, weighPhone } from "./measure.ts";

const test = suite("weight");

test("WEIGHT1 the participant's page asks at most 60 kB of script", async () => {
  const weights = await weighPhone();
  assert.ok(weights.length > 0, "no script was seen at all");
  const gzip = total(weights, "gzip");
  assert.ok(gzip <= 60_000, `${gzip} bytes of script, gzip`);
});

test.run();
