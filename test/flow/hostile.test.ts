import { once } from "node:events";
import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import { WebSocket } from "ws";
import { protocol } from "../../shared/wire/messages.ts";
import { inOneWindow } from "../support/oneWindow.ts";
import { startServer } from "../support/server.ts";
import { actionPoint, memberOf, openEvening, serverFor } from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow hostile");
const server = serverFor(test);

/** Socket.IO by hand: what is sent is what is written here. */
async function rawSocket(auth: unknown, headers: Record<string, string> = {}) {
  const url = `${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { headers });
  const said: string[] = [];
  let tell = () => {};
  socket.on("message", (data: Buffer) => {
    const text = data.toString("utf8");
    if (text === "2") return socket.send("3");
    said.push(text);
    tell();
  });
  socket.on("close", () => tell());
  socket.on("error", () => tell());
  const until = async (start: string) => {
    for (;;) {
      const found = said.find((text) => text.startsWith(start));
      if (found !== undefined || socket.readyState === WebSocket.CLOSED) return found;
      await new Promise<void>((go) => (tell = go));
    }
  };
  await until("0");
  if (socket.readyState === WebSocket.OPEN) socket.send(`40${JSON.stringify(auth)}`);
  return { socket, said, until };
}

test("FLOW10 whatever comes in as a command is answered with a refusal", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const body = actionPoint(evening.made.sessionId, memberOf(noor));
  const envelope = (type: unknown, fields: unknown) => ({ id: nanoid(), type, body: fields });
  for (const [input, expected] of [
    [envelope("EatCake", {}), { refused: "malformed", field: "type" }],
    [envelope("__proto__", {}), { refused: "malformed", field: "type" }],
    [envelope("constructor", {}), { refused: "malformed", field: "type" }],
    [{ ...envelope("WriteActionPoint", body), more: 1 }, { refused: "malformed" }],
    [
      { type: "WriteActionPoint", body },
      { refused: "malformed", field: "id" },
    ],
    ["hello", { refused: "malformed" }],
    [null, { refused: "malformed" }],
    [[], { refused: "malformed" }],
    [Buffer.from([1, 2, 3]), { refused: "malformed", field: "id" }],
    [Buffer.alloc(500), { refused: "too_large" }],
    [envelope("CloseSession", { sessionId: body.sessionId }), { refused: "not_allowed" }],
  ] as const) {
    const answer = await noor.raw(input);
    assert.ok("refused" in answer, JSON.stringify(input));
    if (Buffer.isBuffer(input)) continue;
    assert.equal(answer, expected);
  }
  const large = envelope("WriteActionPoint", { ...body, what: "é".repeat(40_000) });
  assert.ok("refused" in (await noor.raw(large)));
  assert.ok(noor.socket.connected, "and the connection goes on");
  evening.close();
});

test("FLOW10 a command of the desk may be 32 kB over a socket, in any script", async () => {
  const evening = await openEvening(server.url);
  const intake = (letter: string, length: number) => [
    ...Array.from({ length: 12 }, (_, at) => ({ heading: `${at}`, text: letter.repeat(length) })),
  ];
  const member = (letter: string, length: number) => ({
    ...{ name: `Persoon ${letter}`, organisation: "", role: "", learningQuestion: null },
    contact: { email: "", phone: "", intake: intake(letter, length) },
  });
  for (const letter of ["a", "字"]) {
    const answer = await evening.desk.send("AddMember", { member: member(letter, 1_950) });
    assert.not("refused" in answer, JSON.stringify(answer));
  }
  const roster = Array.from({ length: 3 }, (_, at) => member(`${at}`, 1_500));
  const answer = await evening.desk.send("ImportRoster", { members: roster });
  assert.equal(answer, { refused: "too_large", limit: 32 * 1024 });
  evening.close();
});

test("FLOW11 5,000 levels deep by a hand-made frame is refused, not fatal", async () => {
  const evening = await openEvening(server.url);
  const auth = { protocol, network: evening.made.networkId, role: "facilitator", key: evening.key };
  const raw = await rawSocket(auth);
  await raw.until("42");
  const deep = "[".repeat(5_000) + "]".repeat(5_000);
  raw.socket.send(`421["cmd",{"id":"12345678","type":"AddMember","body":${deep}}]`);
  assert.is(await raw.until("431"), `431[{"refused":"too_deep","limit":8}]`);
  for (const name of ["error", "__proto__", "toString", "0"]) raw.socket.send(`42["${name}",{}]`);
  raw.socket.send(`42["cmd"]`);
  raw.socket.send(`422["cmd"]`);
  raw.socket.send(`423["time"]`);
  assert.ok((await raw.until("433"))?.startsWith("433["));
  // not Socket.IO at all: that connection ends, the server does not
  raw.socket.send("4{{{");
  await once(raw.socket, "close");
  assert.not("refused" in (await evening.desk.send("AddMember", { member: plain })));
  evening.close();
});

const plain = { name: "Jan", organisation: "", role: "", learningQuestion: null, contact: null };

test("FLOW12 a frame larger than any command closes that connection and no other", async () => {
  const evening = await openEvening(server.url);
  const auth = { protocol, network: evening.made.networkId, role: "facilitator", key: evening.key };
  const raw = await rawSocket(auth);
  await raw.until("42");
  raw.socket.send(`421["cmd","${"x".repeat(200_000)}"]`);
  await once(raw.socket, "close");
  assert.ok(evening.desk.socket.connected);
  evening.close();
});

test("FLOW13 only pages that this server served open a socket", async () => {
  const evening = await openEvening(server.url);
  const auth = { protocol, network: evening.made.networkId, role: "facilitator", key: evening.key };
  const { port } = new URL(server.url);
  for (const [origin, allowed] of [
    [server.url, true],
    ["null", false],
    ["https://elders.test", false],
    [`https://127.0.0.1:${port}`, true],
    [`http://127.0.0.1:${port}.elders.test`, false],
    [`http://127.0.0.1:${Number(port) - 1}`, false],
    [`http://iemand@127.0.0.1:${port}`, false],
    [`ftp://127.0.0.1:${port}`, false],
    ["", false],
  ] as const) {
    const raw = await rawSocket(auth, { origin });
    const welcomed = (await raw.until("42")) !== undefined;
    assert.is(welcomed, allowed, origin);
    const polled = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin },
    });
    await polled.text();
    assert.is(polled.ok, allowed, `${origin} by polling`);
    raw.socket.terminate();
  }
  evening.close();
});

test("FLOW46 one phone holds twenty connections at most, and comes back when some are gone", async () => {
  const evening = await openEvening(server.url);
  const key = await evening.join("Noor");
  const hello = { role: "member", key } as const;
  const some = Array.from({ length: 20 }, () => evening.connect(server.url, hello));
  await Promise.all(some.map((device) => device.ready()));
  const more = evening.connect(server.url, hello);
  await more.until(({ refusal }) => refusal !== null);
  assert.is(more.refusal?.refused, "rate_limited");
  some[0]?.close();
  while (!more.socket.connected) {
    more.refusal = null;
    more.socket.connect();
    await more.until(({ refusal, socket }) => refusal !== null || socket.connected);
  }
  evening.close();
});

test("FLOW14 who gives orders too fast is told how long to wait; others notice nothing", async () => {
  const limited = await startServer({ commandLimit: 1 });
  const evening = await openEvening(limited.url);
  const bo = await evening.phone("Bo");
  const answers = await inOneWindow(async () => {
    const noor = await evening.phone("Noor");
    const body = actionPoint(evening.made.sessionId, memberOf(noor));
    return Promise.all(Array.from({ length: 12 }, () => noor.send("WriteActionPoint", body)));
  });
  const refused = answers.filter((answer) => "refused" in answer);
  assert.is(refused.length, 8);
  for (const answer of refused) {
    assert.ok("refused" in answer && answer.refused === "rate_limited");
    assert.ok("refused" in answer && Number(answer.limit) >= 1);
  }
  const own = actionPoint(evening.made.sessionId, memberOf(bo));
  assert.not("refused" in (await bo.send("WriteActionPoint", own)));
  evening.close();
  await limited.stop();
});

test("FLOW9 nothing went wrong underneath", () => assert.equal(server.bugs, []));

test.run();
