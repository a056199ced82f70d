import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import { codeBytes, makeCode, showCode } from "../../shared/wire/roomCode.ts";
import { newKey } from "../support/server.ts";
import {
  actionPoint,
  ask,
  memberOf,
  newNetwork,
  openEvening,
  type Made,
  serverFor,
} from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow codes");
const server = serverFor(test);

const who = { as: "guest", name: "Noor", organisation: "" };
const joiner = () => ({ id: nanoid(), token: newKey("lm"), who });
/** A code that fits its check character and that nobody was given (but once in 10 million runs). */
const wrongCode = (at: number) => makeCode(new Uint8Array(codeBytes).fill(at));

test("FLOW20 a code works as it is read aloud: with spaces, hyphens or small letters", async () => {
  const evening = await openEvening(server.url);
  const { code } = evening.made;
  for (const typed of [code.toLowerCase(), showCode(code), [...code].join(" "), ` ${code}.`]) {
    const path = `${server.url}/api/sessions/${encodeURIComponent(typed)}`;
    const { status, body } = await ask(path);
    assert.is(status, 200, typed);
    assert.is(body["sessionId"], evening.made.sessionId);
  }
  evening.close();
});

test("FLOW20 a mistyped code is told from an unknown one", async () => {
  const path = `${server.url}/api/sessions/`;
  const mistyped = await ask(`${path}BCD-FGH-K`);
  assert.equal([mistyped.status, mistyped.body["refused"]], [400, "code_mistyped"]);
  const unknown = await ask(`${path}${wrongCode(1)}`);
  assert.equal([unknown.status, unknown.body["refused"]], [404, "code_unknown"]);
});

test("FLOW21 a draft shows nobody's name and lets nobody in; a closed session neither", async () => {
  const evening = await openEvening(server.url, false);
  const { sessionId, code } = evening.made;
  const plain = { organisation: "", role: "", learningQuestion: null, contact: null };
  await evening.desk.send("AddMember", { member: { name: "Op de lijst", ...plain } });
  const look = () =>
    ask<{ phase: string; people: unknown[] }>(`${server.url}/api/sessions/${code}`);
  const draft = await look();
  assert.equal([draft.body.phase, draft.body.people], ["draft", []]);
  const early = await ask(evening.joinUrl(), joiner());
  assert.equal([early.status, early.body["refused"]], [409, "session_not_open"]);
  await evening.desk.send("OpenSession", { sessionId });
  assert.is((await look()).body.people.length, 1);
  await evening.desk.send("CloseSession", { sessionId });
  assert.equal((await look()).body.people, []);
  const late = await ask(evening.joinUrl(), joiner());
  assert.equal([late.status, late.body["refused"]], [410, "session_closed"]);
  evening.close();
});

test("FLOW22 joining again on the same phone is the same place, also with a new request", async () => {
  const evening = await openEvening(server.url);
  const body = joiner();
  const first = await ask(evening.joinUrl(), body);
  const again = await ask(evening.joinUrl(), body);
  assert.equal(again.body, first.body);
  const later = await ask(evening.joinUrl(), { ...body, id: nanoid() });
  assert.is(later.status, 200);
  const other = await ask(evening.joinUrl(), joiner());
  assert.equal([other.status, other.body["refused"]], [400, "already_there"]);
  const { desk } = evening;
  await desk.until(({ network }) => network.members.length > 0);
  assert.is(desk.network.members.length, 1);
  evening.close();
});

test("FLOW23 making the same network twice makes one; another one needs another id", async () => {
  const url = `${server.url}/api/networks`;
  const draft = newNetwork(newKey("lf"));
  const [one, two] = await Promise.all([ask<Made>(url, draft), ask<Made>(url, draft)]);
  assert.equal(one.body, two.body);
  for (const other of [
    { ...draft, key: newKey("lf") },
    { ...draft, name: "Een ander netwerk" },
  ]) {
    const { status, body } = await ask(url, other);
    assert.equal([status, body["refused"]], [422, "idempotency_mismatch"]);
  }
});

test("FLOW24 the 39th block fits, the 40th does not; 0 and 601 minutes do not", async () => {
  const { desk, made, close } = await openEvening(server.url).then((evening) => ({
    ...{ desk: evening.desk, made: evening.made },
    close: () => evening.close(),
  }));
  const block = {
    kind: "break",
    ...{ title: "Pauze", minutes: 10, slack: 0, assignment: null, methodId: null },
    grouping: { kind: "plenary", size: 2, splitOrganisations: false },
  } as const;
  const { sessionId } = made;
  const add = (minutes: number) =>
    desk.send("AddBlock", { sessionId, block: { ...block, minutes }, index: 1 });
  for (const minutes of [0, 601]) {
    const range = { refused: "field_out_of_range", field: "block.minutes", limit: "1–600" };
    assert.equal(await add(minutes), range);
  }
  // a blank agenda begins with one block
  const answers = await Promise.all(Array.from({ length: 38 }, () => add(10)));
  assert.not(answers.some((answer) => "refused" in answer));
  assert.equal(await add(10), { refused: "field_too_many", field: "blocks", limit: 39 });
  close();
});

test("FLOW25 twenty wrong codes and typing codes has to wait; who is in stays in", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const path = `${server.url}/api/sessions/`;
  for (let tries = 0; tries < 30; tries += 1) await ask(`${path}BCD-FGH-K`);
  // all at once: a burst is no way around
  const replies = await Promise.all(
    Array.from({ length: 40 }, (_, at) => ask(`${path}${wrongCode(at + 2)}`)),
  );
  const count = (status: number) => replies.filter((reply) => reply.status === status).length;
  assert.ok(count(404) <= 20, `${count(404)} guesses`);
  assert.is(count(404) + count(429), 40);
  const locked = await ask(`${path}${evening.made.code}`);
  assert.is(locked.status, 429);
  assert.ok(Number(locked.body["limit"]) > 0);
  noor.socket.disconnect().connect();
  await noor.until(({ socket }) => socket.connected);
  const body = actionPoint(evening.made.sessionId, memberOf(noor));
  assert.not("refused" in (await noor.send("WriteActionPoint", body)));
  evening.close();
});

test("FLOW9 nothing went wrong underneath", () => assert.equal(server.bugs, []));

test.run();
