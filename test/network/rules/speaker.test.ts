import * as assert from "uvu/assert";
import { redactEvent, redactNetwork } from "../../../shared/network/redact.ts";
import {
  asked,
  at,
  block,
  desk,
  eveningAt,
  hashOf,
  invited,
  minute,
  speaker,
} from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("speaker's link");
const unknown = { refused: "unknown_question", field: "questionId" } as const;
const link = (digit: string, number: number, sessionId = "s1") =>
  ({ type: "LinkSpeaker", sessionId, keyHash: hashOf(digit), number }) as const;

test("SPEAK1 each session has a link of its own for its speaker, made once", () => {
  given(asked).when(link("e", 1), desk).then([]);
  const other = given(asked).when(link("f", 1, "s2"), desk);
  other.then([{ type: "SpeakerLinked", sessionId: "s2", keyHash: hashOf("f"), number: 1 }]);
  assert.equal(other.after().network.secrets.speakers, [
    { sessionId: "s1", keyHash: hashOf("e"), number: 1 },
    { sessionId: "s2", keyHash: hashOf("f"), number: 1 },
  ]);
  given(asked)
    .when(link("f", 1, "s7"), desk)
    .then({ refused: "unknown_session", field: "sessionId" });
});

test("SPEAK13 a new link takes the place of the old one, which gives no more orders", () => {
  const answered = { type: "MarkAnswered", questionId: "q1", answered: true } as const;
  const stale = { refused: "stale", field: "number" } as const;
  for (const number of [1, 3]) given(asked).when(link("f", number), desk).then(stale);
  const replaced = given(asked).when(link("f", 2), desk).after();
  assert.equal(replaced.network.secrets.speakers, [
    { sessionId: "s1", keyHash: hashOf("f"), number: 2 },
  ]);
  replaced.when(answered, speaker).then({ refused: "unknown_key" });
  replaced.when(answered, { ...speaker, keyHash: hashOf("f") }).thenTypes("QuestionAnswered");
  // what two desks press at once is one new link, and an old one does not come back
  replaced.when(link("f", 2), desk).then([]);
  replaced.when(link("e", 1), desk).then(stale);
});

test("SPEAK7 the one link that an older network had for all its speakers opens nothing", () => {
  const keyHash = hashOf("e");
  const old = invited.map((event) =>
    event.type === "NetworkCreated" ? { ...event, speakerHash: keyHash } : event,
  );
  const { network } = given(old, at(2, { type: "SpeakerLinked", keyHash }));
  assert.equal(network.secrets.speakers, []);
  const created = redactEvent(old[0]!, { role: "facilitator" });
  assert.not(JSON.stringify(created).includes(keyHash));
});

test("SPEAK14 a speaker marks questions of the own session alone", () => {
  const elsewhere = at(15, {
    type: "SpeakerLinked",
    ...{ sessionId: "s2", keyHash: hashOf("f"), number: 1 },
  });
  const guest = { role: "speaker", sessionId: "s2", keyHash: hashOf("f") } as const;
  const world = given(asked, elsewhere);
  world.when({ type: "MarkAnswered", questionId: "q1", answered: true }, guest).then(unknown);
  const { sessions, questions } = redactNetwork(world.network, guest);
  assert.equal([sessions.map(({ id }) => id), questions], [["s2"], []]);
});

test("SPEAK14 of an older log a vote that does not say its session tells a speaker no more", () => {
  const vote = { type: "QuestionSupported", questionId: "q1", memberId: "m2", votes: 2 } as const;
  const told = redactEvent(at(15, vote), speaker);
  assert.equal(told, at(15, { ...vote, memberId: "" }));
});

test("SPEAK2 the speaker sees the day, the clock, the inspirations and the questions, no more", () => {
  const talk = block("talk", 30, {
    ...{ kind: "inspiration", title: "De school als spil", slack: 5, assignment: "kijkvraag" },
  });
  const past = [
    ...asked,
    at(15, { type: "BlockAdded", sessionId: "s1", block: talk, index: 4 }),
    at(15, { type: "ScreenTurned", sessionId: "s1", view: "questions" }),
  ];
  const seen = redactNetwork(given(past).network, speaker);
  const { members, rules, circles, entries, secrets, sessions, name } = seen;
  assert.is(sessions.length, 1);
  assert.equal([members, rules, circles, entries], [[], [], [], []]);
  assert.ok(Object.values(secrets).every((one) => one.length === 0));
  assert.is(name, "Netwerk");
  const [session] = sessions;
  assert.ok(session?.phase === "live");
  const { title, date, start, clock, groups, attendance, code, nextDate, screen } = session;
  assert.equal([title, date, start], ["Avond", "2026-02-05", "19:00"]);
  assert.is(clock.startedAt, eveningAt + 10 * minute);
  assert.equal([groups, attendance, code, nextDate, screen], [[], [], "", null, "auto"]);
  assert.equal(
    session.blocks.map(({ kind, title: own, minutes, assignment }) => [
      kind,
      own,
      minutes,
      assignment,
    ]),
    [
      ["break", "", 10, null],
      ["break", "", 15, null],
      ["break", "", 30, null],
      ["break", "", 5, null],
      ["inspiration", "De school als spil", 30, null],
    ],
  );
  assert.equal(
    seen.questions.map(({ text }) => text),
    ["vraag-aan-spreker-1", "vraag-aan-spreker-2", "vraag-aan-spreker-3"],
  );
  const sent = JSON.stringify([seen, past.map((one) => redactEvent(one, speaker))]);
  for (const secret of ["Persoon", "School", "actiepunt-", "leervraag", "Onderdeel", "BCDFGHJ"]) {
    assert.not(sent.includes(secret), secret);
  }
});

test.run();
