import { once } from "node:events";
import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import type { Device } from "../support/device.ts";
import { newKey } from "../support/server.ts";
import { actionPoint, ask, memberOf, openEvening, serverFor } from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow session");
const server = serverFor(test);

test("FLOW1 create, join, write: everybody sees the same, at the same version", async () => {
  const evening = await openEvening(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  const bo = await evening.phone("Bo");
  const links = await ask<{ supervisor: string; screen: string }>(
    `${server.url}/api/networks/${evening.made.networkId}/links`,
    undefined,
    { headers: { authorization: `Bearer ${evening.key}` } },
  );
  const watcher = evening.connect(server.url, { role: "supervisor", key: links.body.supervisor });
  const screen = evening.connect(server.url, { role: "screen", key: links.body.screen });
  await Promise.all([watcher.ready(), screen.ready()]);
  const answer = await noor.send("WriteActionPoint", actionPoint(sessionId, memberOf(noor)));
  const all: Device[] = [evening.desk, noor, bo, watcher, screen];
  await Promise.all(all.map((device) => device.reached(answer)));
  for (const device of all) {
    assert.equal(device.network.entries, noor.network.entries);
    assert.is(device.network.entries.length, 1);
    assert.equal(device.network.sessions, evening.desk.network.sessions);
    assert.is(device.copy?.version, noor.copy?.version);
  }
  assert.is(screen.welcome?.joinOrigin, "http://bijeen.test");
  assert.is(noor.welcome?.joinOrigin, undefined);
  evening.close();
});

test("FLOW44 what was taken away or changed while a phone was off never reaches it", async () => {
  const evening = await openEvening(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  const bo = await evening.phone("Bo");
  const body = actionPoint(sessionId, memberOf(bo), "De naam van een leerling");
  const { byWhen, firstStep, withWhom, notice } = body;
  const other = { what: "Iets anders", byWhen, firstStep, withWhom, notice };
  for (const takeAway of [
    (entryId: string) => evening.desk.send("HideEntry", { entryId }),
    (entryId: string) => bo.send("WithdrawActionPoint", { entryId }),
    (entryId: string) => bo.send("ReviseActionPoint", { entryId, ...other, audience: "member" }),
  ]) {
    noor.socket.disconnect();
    noor.heard.length = 0;
    const written = await bo.send("WriteActionPoint", body);
    await bo.reached(written);
    const gone = await takeAway(bo.network.entries.at(-1)?.id ?? "");
    noor.socket.connect();
    await noor.reached(gone);
    assert.not.match(JSON.stringify(noor.heard), "leerling");
  }
  evening.close();
});

test("UNLOAD2 a network stays as long as one device is connected, and comes back with the next", async () => {
  const evening = await openEvening(server.url);
  const { networkId, sessionId } = evening.made;
  const { networks, app } = server;
  const left = new Set<string>();
  networks.onLetGo(({ room }) => left.add(room.id));
  const idle = async () => {
    await (await networks.open(networkId))?.queue.settled();
    networks.letGo();
    networks.letGo();
  };
  const noor = await evening.phone("Noor");
  await idle();
  assert.not(left.has(networkId));
  await noor.reached(await evening.desk.send("TurnScreen", { sessionId, view: "board" }));
  const gone = [...app.sockets.io.sockets.sockets.values()].map((socket) =>
    once(socket, "disconnect"),
  );
  const { version = 0 } = noor.copy ?? {};
  noor.socket.disconnect();
  evening.desk.socket.disconnect();
  await Promise.all(gone);
  await idle();
  assert.ok(left.has(networkId));
  evening.desk.socket.connect();
  const turned = await evening.desk.send("TurnScreen", { sessionId, view: "code" });
  noor.socket.connect();
  await noor.reached(turned);
  assert.ok(noor.welcome && "missed" in noor.welcome && noor.welcome.missed.from === version);
  assert.is(noor.network.sessions[0]?.screen, "code");
  evening.close();
});

test("FLOW2 the same command twice has one effect and the same answer", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const body = actionPoint(evening.made.sessionId, memberOf(noor));
  const id = nanoid();
  // in one turn, and once more later
  const [one, two] = await Promise.all([
    noor.send("WriteActionPoint", body, id),
    noor.send("WriteActionPoint", body, id),
  ]);
  assert.equal(one, two);
  assert.equal(await noor.send("WriteActionPoint", body, id), one);
  await noor.reached(one);
  assert.is(noor.network.entries.length, 1);
  assert.equal(await noor.send("WriteActionPoint", { ...body, what: "Iets anders" }, id), {
    refused: "idempotency_mismatch",
  });
  evening.close();
});

test("FLOW3 a device that was away gets only what it missed", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const before = noor.copy?.version;
  noor.socket.disconnect();
  noor.heard.length = 0;
  const view = { sessionId: evening.made.sessionId, view: "board" } as const;
  const answer = await evening.desk.send("TurnScreen", view);
  noor.socket.connect();
  await noor.reached(answer);
  const { welcome } = noor;
  assert.ok(welcome && "missed" in welcome);
  if (welcome && "missed" in welcome) {
    assert.is(welcome.missed.from, before);
    assert.equal(
      welcome.missed.events.map(({ event }) => event.type),
      ["ScreenTurned"],
    );
  }
  evening.close();
});

test("FLOW3 a device that was away too long, or is ahead of the log, gets everything", async () => {
  const evening = await openEvening(server.url);
  const { sessionId } = evening.made;
  const noor = await evening.phone("Noor");
  noor.socket.disconnect();
  const views = ["board", "auto"] as const;
  // more than the facts that are kept in memory
  let last = await evening.desk.send("TurnScreen", { sessionId, view: "code" });
  for (let turn = 0; turn < 1_100; turn += 1) {
    const sent = evening.desk.send("TurnScreen", { sessionId, view: views[turn % 2] ?? "auto" });
    if (turn % 50 === 49) last = await sent;
  }
  noor.socket.connect();
  await noor.reached(last);
  assert.ok(noor.welcome && "shared" in noor.welcome);
  assert.equal(noor.network.sessions, (await evening.desk.reached(last)).network.sessions);
  const ahead = evening.connect(server.url, { key: evening.key, since: 1e9 });
  await ahead.ready();
  assert.ok(ahead.welcome && "shared" in ahead.welcome);
  evening.close();
});

test("FLOW4 who gives a place back hears so, is cut off, and the key no longer opens", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const gone = noor.until(({ refusal }) => refusal !== null);
  const cut = noor.gone();
  const answer = await noor.send("GiveBackPlace", { sessionId: evening.made.sessionId });
  assert.not("refused" in answer, "the answer comes before the end");
  await cut;
  // cut off by the server, a device asks once more and is told why
  noor.socket.connect();
  await gone;
  assert.equal(noor.refusal, { refused: "unknown_key", field: "key" });
  await evening.desk.reached(answer);
  assert.equal(evening.desk.network.members, [], "a guest who wrote nothing leaves no name behind");
  evening.close();
});

test("FLOW4 somebody who is taken off the roster is cut off and hears nothing more", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const bo = await evening.phone("Bo");
  const cut = noor.gone();
  await evening.desk.send("RemoveMember", { memberId: memberOf(noor) });
  await cut;
  noor.heard.length = 0;
  const answer = await bo.send(
    "WriteActionPoint",
    actionPoint(evening.made.sessionId, memberOf(bo)),
  );
  await evening.desk.reached(answer);
  assert.equal(noor.heard, []);
  evening.close();
});

test("FLOW5 a phone that becomes somebody else's place starts with a clean copy", async () => {
  const evening = await openEvening(server.url);
  const token = await evening.join("Noor");
  const phone = await evening.connect(server.url, { role: "member", key: token }).ready();
  const secret = actionPoint(evening.made.sessionId, memberOf(phone), "voor mij alleen");
  await phone.reached(await phone.send("WriteActionPoint", { ...secret, audience: "member" }));
  const cut = phone.gone();
  await evening.join("Bo", server.url, token);
  await cut;
  phone.socket.connect();
  await phone.until(({ welcome }) => welcome?.viewer.memberId !== secret.ownerId);
  assert.equal(phone.network.entries, []);
  evening.close();
});

test("FLOW6 the desk sees who has a connection now", async () => {
  const evening = await openEvening(server.url);
  const noor = await evening.phone("Noor");
  const { desk } = evening;
  const memberId = memberOf(noor);
  await desk.until(({ presence }) => presence.includes(memberId));
  assert.not(noor.heard.some((heard) => Array.isArray(heard) && heard[0] === "presence"));
  noor.close();
  await desk.until(({ presence }) => presence.length === 0);
  evening.close();
});

test("FLOW7 by polling everything works too, and goes over to a websocket", async () => {
  const evening = await openEvening(server.url);
  const token = await evening.join("Noor");
  const options = { transports: ["polling", "websocket"] };
  const polling = evening.connect(server.url, { role: "member", key: token }, options);
  const upgraded = new Promise((go) => polling.socket.io.engine.once("upgrade", go));
  await polling.ready();
  const body = actionPoint(evening.made.sessionId, memberOf(polling));
  await polling.reached(await polling.send("WriteActionPoint", body));
  await upgraded;
  await polling.reached(await polling.send("WriteActionPoint", body));
  assert.is(polling.network.entries.length, 2);
  const only = evening.connect(
    server.url,
    { role: "member", key: token },
    { transports: ["polling"] },
  );
  await only.ready();
  await only.reached(await only.send("WriteActionPoint", body));
  evening.close();
});

test("FLOW8 a wrong or foreign key, a wrong role or an old page is not let in", async () => {
  const [mine, other] = [await openEvening(server.url), await openEvening(server.url)];
  const network = mine.made.networkId;
  const token = await other.join("Vreemd");
  const unknown = { refused: "unknown_key", field: "key" };
  for (const [hello, expected] of [
    [{ key: newKey("lf") }, unknown],
    [{ key: other.key }, unknown],
    [{ key: token, role: "member" }, unknown],
    [{ key: mine.key, role: "supervisor" }, unknown],
    [{ key: mine.key, network: "nergens" }, unknown],
    [{ key: "" }, unknown],
    [{ key: 5 }, unknown],
    [
      { key: mine.key, role: "boss" },
      { refused: "malformed", field: "role" },
    ],
    [
      { key: mine.key, network: "../etc" },
      { refused: "unknown_network", field: "network" },
    ],
    [
      { key: mine.key, protocol: 0 },
      { refused: "protocol_mismatch", field: "protocol", limit: 2 },
    ],
  ] as const) {
    const device = mine.connect(server.url, { network, ...hello } as never, {
      reconnection: false,
    });
    await device.until(({ refusal }) => refusal !== null);
    assert.equal(device.refusal, expected, JSON.stringify(hello));
    assert.is(device.copy, null);
  }
  mine.close();
  other.close();
});

test("FLOW9 nothing went wrong underneath", () => assert.equal(server.bugs, []));

test.run();
