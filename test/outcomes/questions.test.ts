import * as assert from "uvu/assert";
import { csv } from "../../server/outcomes/csv.ts";
import { json } from "../../server/outcomes/json.ts";
import { markdown } from "../../server/outcomes/markdown.ts";
import { redactNetwork } from "../../shared/network/redact.ts";
import { outcomesReport } from "../../shared/outcomes/report.ts";
import { asked, at, eveningAt } from "../support/evening.ts";
import { given } from "../support/given.ts";
import { suite } from "../support/suite.ts";

const test = suite("outcomes questions");
const answered = at(15, { type: "QuestionAnswered", questionId: "q2", answered: true });
const { network } = given(asked, answered);
const seen = redactNetwork(network, { role: "supervisor" });
const report = outcomesReport(seen, eveningAt, 40);

test("ASK10 the outcomes have the questions as texts, most wanted first and without a name", () => {
  const [session] = report.sessions;
  assert.equal(session?.questions, [
    { text: "vraag-aan-spreker-3", votes: 2, answered: false, block: null },
    { text: "vraag-aan-spreker-1", votes: 1, answered: false, block: null },
    { text: "vraag-aan-spreker-2", votes: 1, answered: true, block: null },
  ]);
});

test("ASK10 every format tells them, and none tells what the desk took away", () => {
  const table = csv(report, "nl", "questions").body.split("\r\n");
  assert.is(table.length, 5, "a head, three questions, an end");
  assert.ok(table[1]?.includes('"vraag-aan-spreker-3";"2";"nee"'));
  assert.ok(table[3]?.includes('"vraag-aan-spreker-2";"1";"ja"'));
  const text = markdown(report, "nl").body;
  assert.ok(text.includes("### Vragen aan de spreker"));
  assert.ok(text.includes("- vraag-aan-spreker-2 (mensen met deze vraag: 1 · beantwoord)"));
  const data = json(report, "en").body;
  assert.ok(data.includes('"text": "vraag-aan-spreker-1"'));
  for (const body of [table.join(), text, data]) assert.not(body.includes("vraag-aan-spreker-4"));
});

test.run();
