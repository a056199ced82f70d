import * as assert from "uvu/assert";
import { askedOf } from "../../client/lib/phone/questions.ts";
import { sceneOf } from "../../client/lib/screen/scene.ts";
import type { CommandType } from "../../shared/network/commands.ts";
import { questionsOf, roomAsks } from "../../shared/network/questionList.ts";
import { nothing, type Session } from "../../shared/network/state.ts";
import type { Sent } from "../../shared/wire/messages.ts";
import { asked, block, question } from "../support/evening.ts";
import { given } from "../support/given.ts";
import { suite } from "../support/suite.ts";

const test = suite("questions on the phone");
const sent = (type: CommandType, body: Record<string, unknown>): Sent =>
  ({ id: `${type}-sent`, type, body }) as unknown as Sent;
const mine = question(1, "m1");
const other = { ...question(2, ""), askedBy: null };
const both = { ...question(3, ""), askedBy: null, votes: 3, supportedBy: ["m1"] };

test("ASK11 what was asked without a connection is on the list, marked as not saved yet", () => {
  const ask = sent("AskQuestion", { sessionId: "s1", text: "Onderweg gevraagd" });
  const elsewhere = sent("AskQuestion", { sessionId: "s2", text: "Andere avond" });
  const list = askedOf("s1", [mine, other], [ask, elsewhere]);
  assert.equal(
    list.map(({ text, own, saved }) => [text, own, saved]),
    [
      ["vraag-aan-spreker-1", true, true],
      ["vraag-aan-spreker-2", false, true],
      ["Onderweg gevraagd", true, false],
    ],
  );
});

test("ASK11 a vote shows at once, once, and can be taken back before it was sent", () => {
  const votes = (...under: Sent[]) =>
    askedOf("s1", [other, both], under).map((one) => [one.votes, one.supported]);
  const yes = sent("SupportQuestion", { questionId: "q2" });
  const no = sent("UnsupportQuestion", { questionId: "q2" });
  assert.equal(votes()[0], [1, false]);
  assert.equal(votes(yes)[0], [2, true]);
  assert.equal(votes(yes, no)[0], [1, false]);
  assert.equal(votes(sent("SupportQuestion", { questionId: "q3" }))[1], [3, true]);
  assert.equal(votes(sent("UnsupportQuestion", { questionId: "q3" }))[1], [2, false]);
});

test("ASK11 what is withdrawn is gone at once, what was answered stands last", () => {
  const done = { ...other, answered: true };
  const list = askedOf("s1", [done, mine, both], [sent("WithdrawQuestion", { questionId: "q1" })]);
  assert.equal(
    list.map(({ key }) => key),
    ["q3", "q2"],
  );
});

test("ASK12 the room asks in an inspiration and in the break that follows it", () => {
  const [talk, rest, work, pause] = [
    block("talk", 30, { kind: "inspiration" }),
    block("rest", 15, { kind: "break" }),
    block("work", 30),
    block("pause", 15, { kind: "break" }),
  ];
  const [evening] = given(asked).network.sessions;
  assert.ok(evening?.phase === "live");
  const runs = (blockId: string): Session => ({
    ...evening,
    blocks: [talk, rest, work, pause],
    clock: { ...evening.clock, blockId },
  });
  assert.equal(
    ["talk", "rest", "work", "pause"].map((id) => roomAsks(runs(id))),
    [true, true, false, false],
  );
  const turned = { ...runs("talk"), screen: "questions" } as const;
  assert.equal(sceneOf(turned, 0), { view: "questions" });
});

test("ASK13 the room sees what most want to know first, of equals the oldest, nothing hidden", () => {
  const questions = [
    question(1, "m1"),
    question(2, "m2", { votes: 4 }),
    question(3, "m3"),
    question(4, "m3", { votes: 9, hidden: true }),
    question(5, "m3", { votes: 9, sessionId: "s2" }),
  ];
  assert.equal(
    questionsOf({ ...nothing, questions }, "s1").map(({ id }) => id),
    ["q2", "q1", "q3"],
  );
});

test.run();
