import * as assert from "uvu/assert";
import { sourceOf } from "../../server/http/source.ts";
import { suite } from "../support/suite.ts";

const test = suite("source of a request");

test("FLOW42 addresses of one household are one source, those of another are not", () => {
  for (const same of ["2001:db8::a:b:c:d", "2001:db8::1", "2001:0db8:0:0:9:9:9:9", "2001:DB8::"]) {
    assert.is(sourceOf(same).replace(":0db8:", ":db8:"), "2001:db8:0:0", same);
  }
  assert.is.not(sourceOf("2001:db8:0:1::1"), sourceOf("2001:db8::1"));
  assert.is(sourceOf("::1"), "0:0:0:0");
  assert.is(sourceOf("::ffff:192.0.2.7"), "192.0.2.7");
  assert.is(sourceOf("192.0.2.7"), "192.0.2.7");
});

test.run();
