import { request } from "node:http";
import * as assert from "uvu/assert";
import { nanoid } from "nanoid";
import { inOneWindow } from "../support/oneWindow.ts";
import { newKey, startServer } from "../support/server.ts";
import {
  actionPoint,
  ask,
  memberOf,
  newNetwork,
  openEvening,
  serverFor,
} from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow http");
const server = serverFor(test);

/** A path as it stands, which `fetch` would clean up. */
function get(path: string): Promise<number> {
  const { port } = new URL(server.url);
  return new Promise((answer, fail) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      answer(response.statusCode ?? 0);
    })
      .on("error", fail)
      .end();
  });
}

test("FLOW15 strange HTTP is answered as a problem, never with 5xx", async () => {
  const evening = await openEvening(server.url);
  const url = `${server.url}/api`;
  const join = evening.joinUrl();
  const who = { as: "guest", name: "Noor", organisation: "" };
  const good = { id: nanoid(), token: newKey("lm"), who };
  const deep = `{"id":${"[".repeat(5_000)}${"]".repeat(5_000)}}`;
  for (const [status, reply] of [
    [400, await ask(`${url}/networks`, "{oops")],
    [400, await ask(`${url}/networks`, "null")],
    [400, await ask(`${url}/networks`, "[]")],
    [400, await ask(`${url}/networks`, deep)],
    [400, await ask(`${url}/networks`, '{"__proto__":{"id":1}}')],
    [413, await ask(`${url}/networks`, JSON.stringify("x".repeat(2_000_000)))],
    [413, await ask(join, JSON.stringify({ ...good, who: "x".repeat(2_000_000) }))],
    [400, await ask(`${url}/networks`, "{}", { method: "PUT" })],
    [400, await ask(`${url}/nowhere`)],
    [400, await ask(join, { ...good, token: "lf_short" })],
    [400, await ask(join, { ...good, token: newKey("lf") })],
    [400, await ask(join, { ...good, id: "short" })],
    [400, await ask(join, { ...good, who: { ...who, name: "" } })],
    [404, await ask(join, { ...good, who: { as: "member", memberId: "niemand" } })],
    [401, await ask(`${url}/networks/${evening.made.networkId}/commands`, {})],
    [401, await ask(`${url}/networks/${"x".repeat(3_000)}/links`)],
  ] as const) {
    assert.is(reply.status, status, JSON.stringify(reply));
    assert.match(reply.type, "application/problem+json");
    assert.type(reply.body["refused"], "string");
  }
  for (const path of ["/api/sessions/%E0%A4%A", "/api/sessions/%00", "/api//", "//api/x"]) {
    const status = await get(path);
    assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
  }
  evening.close();
});

test("FLOW15 a wrong field of a new network is named", async () => {
  const url = `${server.url}/api/networks`;
  const key = newKey("lf");
  for (const [more, refused, field] of [
    [{ name: "" }, "field_missing", "name"],
    [{ name: "x".repeat(121) }, "field_too_long", "name"],
    [{ date: "2026-02-30" }, "field_bad_date", "date"],
    [{ start: "25:00" }, "field_bad_time", "start"],
    [{ nextDate: "2026-02-05" }, "field_bad_date", "nextDate"],
    [{ agendaId: "nergens" }, "unknown_agenda", "agendaId"],
    [{ key: "geheim" }, "malformed", "key"],
    [{ boss: true }, "malformed", "boss"],
  ] as const) {
    const { body } = await ask(url, newNetwork(key, more));
    assert.equal([body["refused"], body["field"]], [refused, field], JSON.stringify(more));
  }
});

test("FLOW40 commands by HTTP count with those of the socket", async () => {
  const limited = await startServer({ commandLimit: 1 });
  const evening = await openEvening(limited.url);
  const url = `${limited.url}/api/networks/${evening.made.networkId}/commands`;
  const statuses = await inOneWindow(async () => {
    const token = await evening.join("Noor");
    const noor = await evening.connect(limited.url, { role: "member", key: token }).ready();
    const body = actionPoint(evening.made.sessionId, memberOf(noor));
    const headers = { authorization: `Bearer ${token}` };
    const envelope = () => ({ id: nanoid(), type: "WriteActionPoint", body });
    const found: number[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      await noor.send("WriteActionPoint", body);
      const replies = await Promise.all([1, 2, 3].map(() => ask(url, envelope(), { headers })));
      found.push(...replies.map(({ status }) => status));
    }
    return found;
  });
  assert.equal(statuses, [200, 200, 200, 429, 429, 429]);
  evening.close();
  await limited.stop();
});

test("FLOW41 one source makes sixty networks an hour, and is told how long to wait", async () => {
  const limited = await startServer({ commandLimit: 1 });
  const make = () => ask(`${limited.url}/api/networks`, newNetwork(newKey("lf")));
  for (let made = 0; made < 60; made += 1) assert.is((await make()).status, 201);
  const { status, body } = await make();
  assert.equal([status, body["refused"]], [429, "rate_limited"]);
  assert.ok(Number(body["limit"]) > 0);
  await limited.stop();
});

test("FLOW47 a full building walks in; more joins than that a minute have to wait", async () => {
  const walkIn = async () => {
    const limited = await startServer({ commandLimit: 1 });
    const made = await ask(`${limited.url}/api/networks`, newNetwork(newKey("lf")));
    const code = String(made.body["code"]);
    const join = async (_: unknown, tries: number) => {
      const body = { id: `join-${tries}-try`, token: newKey("lm"), who: { as: "guest" } };
      return (await ask(`${limited.url}/api/sessions/${code}/join`, body)).status;
    };
    const statuses = await Promise.all(Array.from({ length: 400 }, join));
    statuses.push(await join(null, 400));
    await limited.stop();
    return statuses;
  };
  const statuses = await inOneWindow(walkIn, 60_000);
  assert.not.ok(statuses.slice(0, 400).includes(429));
  assert.is(statuses.at(-1), 429);
});

test("FLOW9 nothing went wrong underneath", () => assert.equal(server.bugs, []));

test.run();
