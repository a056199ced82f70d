import * as assert from "uvu/assert";
import { redactEvent, redactNetwork } from "../../../shared/network/redact.ts";
import type { Viewer } from "../../../shared/network/rights.ts";
import {
  asked,
  at,
  block,
  closed,
  desk,
  invited,
  phone,
  question,
  running,
  speaker,
  written,
} from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("questions to the speaker");
const ask = (text: string) => ({ type: "AskQuestion", sessionId: "s1", text }) as const;
const give = <T extends string>(type: T, questionId: string) => ({ type, questionId });
const unknown = { refused: "unknown_question", field: "questionId" } as const;

test("ASK1 a question is asked by somebody in the session, for the inspiration that ran last", () => {
  const talk = block("talk", 30, { kind: "inspiration" });
  const withTalk = [
    ...invited,
    at(2, { type: "BlockAdded", sessionId: "s1", block: talk, index: 1 }),
  ];
  const past = [...withTalk, ...running.slice(invited.length)];
  given(past)
    .when(ask("Hoe begin je klein?"), phone(1))
    .then([
      {
        type: "QuestionAsked",
        question: {
          ...question(0, "m1", { blockId: "talk", text: "Hoe begin je klein?" }),
          ...{ id: "new1", order: past.length + 1 },
        },
      },
    ]);
});

test("ASK1 a question that was sent late is welcome, before the room opens it is not", () => {
  given(closed).when(ask("Nog één"), phone(1)).thenTypes("QuestionAsked");
  given(written)
    .when({ ...ask("Te vroeg"), sessionId: "s2" }, phone(1))
    .then({ refused: "wrong_phase" });
  given(written)
    .when({ ...ask("Waar?"), sessionId: "s7" }, phone(1))
    .then({ refused: "unknown_session", field: "sessionId" });
});

test("ASK2 one person asks at most ten questions in a session", () => {
  const ten = Array.from({ length: 10 }, (_, count) =>
    at(14, { type: "QuestionAsked", question: question(count + 1, "m1") }),
  );
  const world = given(written, ten);
  world.when(ask("De elfde"), phone(1)).then({ refused: "too_many_questions", limit: 10 });
  world.when(ask("Van een ander"), phone(2)).thenTypes("QuestionAsked");
});

test("ASK3 one vote per person, which can be taken back; the asker has one already", () => {
  const world = given(asked);
  world
    .when(give("SupportQuestion", "q2"), phone(1))
    .then([
      { type: "QuestionSupported", questionId: "q2", memberId: "m1", votes: 2, sessionId: "s1" },
    ]);
  world.when(give("SupportQuestion", "q3"), phone(1)).then([]);
  world.when(give("SupportQuestion", "q1"), phone(1)).then([]);
  world
    .when(give("UnsupportQuestion", "q3"), phone(1))
    .then([
      { type: "QuestionUnsupported", questionId: "q3", memberId: "m1", votes: 1, sessionId: "s1" },
    ]);
  world.when(give("UnsupportQuestion", "q2"), phone(1)).then([]);
  world.when(give("SupportQuestion", "q9"), phone(1)).then(unknown);
});

test("ASK4 a question is withdrawn by who asked it, also when it was hidden", () => {
  const world = given(asked);
  world.when(give("WithdrawQuestion", "q1"), phone(1)).then([
    {
      type: "QuestionWithdrawn",
      questionId: "q1",
      askedBy: "m1",
      hidden: false,
      sessionId: "s1",
    },
  ]);
  world
    .when(give("WithdrawQuestion", "q4"), phone(3))
    .then([
      { type: "QuestionWithdrawn", questionId: "q4", askedBy: "m3", hidden: true, sessionId: "s1" },
    ]);
  world.when(give("WithdrawQuestion", "q2"), phone(1)).then({ refused: "not_allowed" });
  world.when(give("WithdrawQuestion", "q4"), phone(1)).then(unknown);
});

test("ASK5 what the desk takes away is not there for others, and comes back as it was", () => {
  const world = given(asked);
  for (const type of ["SupportQuestion", "UnsupportQuestion"] as const) {
    world.when(give(type, "q4"), phone(1)).then(unknown);
  }
  const answered = { type: "MarkAnswered", questionId: "q4", answered: true } as const;
  world.when(answered, speaker).then(unknown);
  world.when(give("HideQuestion", "q4"), desk).then([]);
  world.when(give("ShowQuestion", "q1"), desk).then([]);
  world.when(give("HideQuestion", "q3"), desk).then([
    {
      type: "QuestionHidden",
      question: question(3, "m2", { hidden: true, votes: 2, supportedBy: ["m1"] }),
    },
  ]);
  const back = world.when(give("HideQuestion", "q3"), desk).after();
  back
    .when(give("ShowQuestion", "q3"), desk)
    .then([
      { type: "QuestionShown", question: question(3, "m2", { votes: 2, supportedBy: ["m1"] }) },
    ]);
});

test("ASK6 a question is marked as answered by the speaker or the desk, and opened again", () => {
  const mark = (answered: boolean) =>
    ({ type: "MarkAnswered", questionId: "q1", answered }) as const;
  const world = given(asked);
  world.when(mark(false), speaker).then([]);
  const done = world.when(mark(true), speaker);
  done.then([{ type: "QuestionAnswered", questionId: "q1", answered: true, sessionId: "s1" }]);
  done
    .after()
    .when(mark(false), desk)
    .then([{ type: "QuestionAnswered", questionId: "q1", answered: false, sessionId: "s1" }]);
});

const viewers: readonly Viewer[] = [
  { role: "facilitator" },
  { role: "supervisor" },
  { role: "screen" },
  speaker,
  phone(1),
  phone(5),
];

test("ASK7 nobody but the asker is told who asked, nobody but oneself who supports", () => {
  const { network } = given(asked);
  for (const viewer of viewers) {
    const me = viewer.role === "member" ? viewer.memberId : null;
    for (const seen of redactNetwork(network, viewer).questions) {
      assert.ok(seen.askedBy === null || seen.askedBy === me, `${viewer.role} sees who asked`);
      assert.ok(
        seen.supportedBy.every((id) => id === me),
        `${viewer.role} sees who supports`,
      );
    }
    const sent = asked
      .slice(written.length)
      .map((event) => JSON.stringify(redactEvent(event, viewer)));
    for (const other of ["m1", "m2", "m3"]) {
      if (other !== me) assert.not(sent.join().includes(`"${other}"`), `${viewer.role}: ${other}`);
    }
  }
  const mine = redactNetwork(network, phone(1)).questions;
  assert.equal(
    mine.map(({ id, askedBy, supportedBy, votes }) => [id, askedBy, supportedBy.length, votes]),
    [
      ["q1", "m1", 0, 1],
      ["q2", null, 0, 1],
      ["q3", null, 1, 2],
    ],
  );
});

test("ASK8 what the desk took away is seen by the desk and by who asked it alone", () => {
  const { network } = given(asked);
  const sees = (viewer: Viewer) =>
    redactNetwork(network, viewer).questions.some(({ id }) => id === "q4");
  assert.ok(sees({ role: "facilitator" }));
  assert.ok(sees(phone(3)));
  for (const viewer of viewers.slice(1)) assert.not(sees(viewer));
});

test("ASK9 removing a person takes their questions and votes along", () => {
  const remove = { type: "RemoveMember", memberId: "m1" } as const;
  const gone = given(asked).when(remove, desk);
  gone.then([
    { type: "QuestionWithdrawn", questionId: "q1", askedBy: "m1", hidden: false, sessionId: "s1" },
    { type: "QuestionUnsupported", questionId: "q3", memberId: "m1", votes: 1, sessionId: "s1" },
    { type: "MemberRemoved", memberId: "m1" },
  ]);
  const { questions } = gone.after().network;
  assert.not(JSON.stringify(questions).includes('"m1"'));
});

test("ASK9 a place is not given back with everything in it once a question was asked", () => {
  given(asked)
    .when({ type: "GiveBackPlace", sessionId: "s1" }, phone(2))
    .thenTypes("DeviceUnlinked");
});

test.run();
