import * as assert from "uvu/assert";
import { disagreements, rulesIn, titlesIn } from "./rules.ts";
import { suite } from "./suite.ts";

const test = suite("rules");

// Put together here, so that the script does not take the examples for tests of ours.
const call = (title: string) => ["te", `st("${title}", () => {});\n`].join("");
const spec = "# Rules\n- **LOG1** keeps what it said\n- **LOG2** tells in order\nLOG9 is prose\n";

test("TEST1 a rule is one line of the spec, a test names its rule first", () => {
  assert.equal(rulesIn(spec), [
    { id: "LOG1", sentence: "keeps what it said" },
    { id: "LOG2", sentence: "tells in order" },
  ]);
  const source = `${call("LOG1 keeps")}${call("keeps LOG2")}/x/.${call("LOG3")}my${call("LOG4")}`;
  assert.equal(
    titlesIn("a.test.ts", source).map(({ id }) => id),
    ["LOG1", null],
  );
});

test("TEST1 no rule without a test, no test without a rule", () => {
  const titles = titlesIn("a.test.ts", call("LOG1 keeps") + call("LOG7 flies") + call("swims"));
  assert.equal(disagreements(rulesIn(spec), titles), [
    "LOG2 has no test: tells in order",
    "LOG7 is not in docs/spec.md, a test has it: a.test.ts",
    "a test begins without a rule's id: a.test.ts: swims",
  ]);
  assert.equal(
    disagreements(rulesIn(`${spec}- **LOG1** again\n`), titles)[0],
    "LOG1 is in docs/spec.md twice",
  );
});

test.run();
