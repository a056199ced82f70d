import * as assert from "uvu/assert";
import { errorLine } from "../server/errorLine.ts";
import { LogUnavailable } from "../server/log/log.ts";
import { suite } from "./support/suite.ts";

const test = suite("error line");

function thrown(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test("FLOW43 a log line holds the kind and place of an error, not the text it choked on", () => {
  const typed = "Ik bel de moeder van Sam";
  const parsing = thrown(() => JSON.parse(`{"what": ${typed}}`));
  assert.match((parsing as Error).message, "Ik bel");
  const bare = Object.assign(new Error(`unknown command, args: ${typed}`), { args: [typed] });
  for (const error of [parsing, bare, new LogUnavailable("no answer", { cause: bare }), typed]) {
    assert.not.match(JSON.stringify(errorLine(error)), "Ik bel");
  }
  assert.match(errorLine(parsing).stack ?? "", "errorLine.test.ts");
  assert.is(errorLine(new LogUnavailable("the disk is full")).message, "the disk is full");
});

test.run();
