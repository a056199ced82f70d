import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import * as assert from "uvu/assert";
import type { CommandOf, CommandType } from "../../shared/network/commands.ts";
import { screenKey, supervisorKey } from "../../server/keys.ts";
import { suite } from "../support/suite.ts";
import { newKey, startServer, type TestServer } from "../support/server.ts";
import type { Network } from "../../shared/network/state.ts";
import type { Answer, Welcome } from "../../shared/wire/messages.ts";

const test = suite("outcomes route");
const facilitator = newKey("lf");
const amalsToken = newKey("lm");
/** Texts that no file may carry. */
const canaries = {
  member: "KANARIE-ALLEEN-IK",
  group: "KANARIE-MIJN-GROEP",
  hidden: "KANARIE-VERBORGEN",
  email: "kanarie@example.nl",
  question: "KANARIE-LEERVRAAG",
};

let server: TestServer;
let made: { networkId: string; sessionId: string; code: string };
const sockets: Socket[] = [];

async function connect(role: "facilitator" | "member", key: string) {
  const socket = io(server.url, {
    transports: ["websocket"],
    forceNew: true,
    auth: { protocol: 2, network: made.networkId, role, key },
  });
  sockets.push(socket);
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    socket.once("welcome", resolve);
    socket.once("connect_error", reject);
  });
  assert.ok("shared" in welcome);
  const network = JSON.parse("shared" in welcome ? welcome.shared : "{}") as Network;
  const give = async <K extends CommandType>(type: K, body: Omit<CommandOf<K>, "type">) => {
    const answer = (await socket.emitWithAck("cmd", { id: randomUUID(), type, body })) as Answer;
    assert.ok("version" in answer, `${type}: ${JSON.stringify(answer)}`);
    return answer.version;
  };
  return { give, network };
}

const post = (path: string, body: unknown) =>
  fetch(`${server.url}/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

function download(query: string, key = supervisorKey(facilitator)) {
  return fetch(`${server.url}/api/networks/${made.networkId}/outcomes${query}`, {
    headers: { authorization: `Bearer ${key}` },
  });
}

const person = (name: string) => ({
  ...{ name, organisation: "De Verzonnen School", role: "leraar" },
  learningQuestion: canaries.question,
  contact: { email: canaries.email, phone: "", intake: [] },
});
const point = (what: string, audience: "network" | "group" | "member") => ({
  ...{ sessionId: made.sessionId, what, audience, byWhen: "2026-02-05" },
  ...{ firstStep: null, withWhom: null, notice: null },
});

test.before(async () => {
  // the moment of making it is in each file
  server = await startServer({ now: () => Date.parse("2025-11-25T13:30:00Z") });
  const answer = await post("/networks", {
    ...{ id: "eerste-poging", key: facilitator, name: "Netwerk “Zuid”; één", agendaId: "so-plg-1" },
    ...{ date: "2025-11-25", start: "14:00", nextDate: "2026-02-05" },
  });
  made = (await answer.json()) as typeof made;
  const desk = await connect("facilitator", facilitator);
  const { sessionId } = made;
  await desk.give("ImportRoster", {
    members: [person("Amal Testpersoon"), person("Bo Verzonnen")],
  });
  await desk.give("OpenSession", { sessionId });
  const { network } = await connect("facilitator", facilitator);
  const [amal, bo] = network.members;
  const block = network.sessions[0]?.blocks.find((one) => one.kind === "interaction");
  assert.ok(amal && bo && block);
  const joined = await post(`/sessions/${made.code}/join`, {
    ...{ id: randomUUID(), token: amalsToken, who: { as: "member", memberId: amal.id } },
  });
  assert.is(joined.status, 200);
  await desk.give("MarkAttendance", { sessionId, memberId: bo.id, status: "here" });
  await desk.give("StartBlock", { sessionId, blockId: block.id, from: null });
  await desk.give("FormGroups", { sessionId, blockId: block.id });
  const phone = await connect("member", amalsToken);
  const ownerId = amal.id;
  await phone.give("WriteActionPoint", { ownerId, ...point("Ik bel de wijkagent.", "network") });
  await phone.give("WriteActionPoint", { ownerId, ...point(canaries.member, "member") });
  await phone.give("WriteActionPoint", { ownerId, ...point(canaries.group, "group") });
  await phone.give("WriteActionPoint", { ownerId, ...point(canaries.hidden, "network") });
  const later = await connect("facilitator", facilitator);
  const toHide = later.network.entries.find((entry) => entry.what === canaries.hidden);
  assert.ok(toHide);
  await desk.give("HideEntry", { entryId: toHide.id });
});
test.after(async () => {
  for (const socket of sockets) socket.close();
  await server.stop();
});

const everyFile = ["nl", "en"].flatMap((lang) => [
  ...["action-points", "attendance", "groups", "times"].map(
    (part) => `?format=csv&part=${part}&lang=${lang}`,
  ),
  `?format=markdown&lang=${lang}`,
  `?format=json&lang=${lang}`,
]);

test("EXPORT1 the supervisor and the facilitator get the same files", async () => {
  for (const query of everyFile) {
    const one = await download(query);
    const other = await download(query, facilitator);
    assert.is(one.status, 200, query);
    assert.is(other.status, 200, query);
    assert.is(await other.text(), await one.text(), query);
  }
});

test("EXPORT2 what is for one person, one group or hidden is in no file", async () => {
  for (const query of everyFile) {
    for (const key of [supervisorKey(facilitator), facilitator]) {
      const text = await (await download(query, key)).text();
      for (const canary of Object.values(canaries)) {
        assert.not.ok(text.includes(canary), `${query}: ${canary}`);
      }
    }
  }
});

test("EXPORT3 each file holds what its name says, in the language asked for", async () => {
  const text = async (query: string) => (await download(query)).text();
  assert.match(await text("?format=csv"), "Ik bel de wijkagent.");
  assert.match(await text("?format=csv&part=action-points&lang=en"), "What will you do?");
  assert.match(await text("?format=csv&part=attendance"), "Bo Verzonnen");
  assert.match(await text("?format=csv&part=groups"), /"Tafel";"Naam"/);
  assert.match(await text("?format=csv&part=times&lang=en"), "Planned minutes");
  assert.match(await text("?format=markdown"), "# Opbrengst");
  assert.match(await text("?format=markdown&lang=en"), "# Outcomes");
  const json = JSON.parse(await text("?format=json&lang=en")) as { sessions: unknown[] };
  assert.is(json.sessions.length, 1);
});

test("EXPORT4 a file is a download with a plain name and the version it was made from", async () => {
  for (const [query, type, extension] of [
    ["?format=csv", "text/csv; charset=utf-8", "csv"],
    ["?format=markdown", "text/markdown; charset=utf-8", "md"],
    ["?format=json", "application/json; charset=utf-8", "json"],
  ] as const) {
    const { headers } = await download(query);
    const version = headers.get("x-bijeen-version") ?? "";
    assert.match(version, /^\d+$/);
    assert.is(headers.get("content-type"), type);
    assert.is(headers.get("x-content-type-options"), "nosniff");
    assert.is(headers.get("cache-control"), "no-store");
    const disposition = headers.get("content-disposition") ?? "";
    const shape = /^attachment; filename="([a-z0-9.-]+)"; filename\*=UTF-8''([a-z0-9.-]+)$/;
    const [, plain = "", encoded] = shape.exec(disposition) ?? [];
    assert.is(plain, encoded);
    assert.match(plain, new RegExp(`-v${version}\\.${extension}$`));
  }
});

test("EXPORT5 members, the screen and strangers get no file", async () => {
  const refusals: readonly (readonly [string, number, string])[] = [
    [screenKey(facilitator), 403, "not_allowed"],
    [amalsToken, 403, "not_allowed"],
    [supervisorKey(newKey("lf")), 401, "unknown_key"],
    ["", 401, "unknown_key"],
  ];
  for (const [key, status, refused] of refusals) {
    const answer = await download("?format=csv", key);
    assert.is(answer.status, status);
    assert.is(answer.headers.get("content-disposition"), null);
    assert.is(((await answer.json()) as { refused: string }).refused, refused);
  }
});

test("EXPORT6 a wrong choice is refused by the name of its field", async () => {
  for (const [query, refused, field] of [
    ["", "field_missing", "format"],
    ["?format=xlsx", "malformed", "format"],
    ["?format=csv&format=json", "malformed", "format"],
    ["?format=csv&part=contacts", "malformed", "part"],
    ["?format=csv&part=constructor", "malformed", "part"],
    ["?format=json&part=groups", "malformed", "part"],
    ["?format=csv&lang=de", "malformed", "lang"],
    ["?format=csv&key=ls", "malformed", "key"],
  ] as const) {
    const answer = await download(query);
    assert.is(answer.status, 400, query);
    assert.match(answer.headers.get("content-type") ?? "", "application/problem+json");
    const problem = (await answer.json()) as { refused: string; field: string };
    assert.is(problem.refused, refused, query);
    assert.is(problem.field, field, query);
  }
});

test("EXPORT7 a file holds everything that was acknowledged before it was asked for", async () => {
  const desk = await connect("facilitator", facilitator);
  const ownerId = desk.network.members[1]?.id ?? "";
  const version = await desk.give("WriteActionPoint", {
    ownerId,
    ...point("Net op tijd geschreven", "network"),
  });
  const answer = await download("?format=json");
  assert.ok(Number(answer.headers.get("x-bijeen-version")) >= version);
  assert.match(await answer.text(), "Net op tijd geschreven");
});

test.run();
