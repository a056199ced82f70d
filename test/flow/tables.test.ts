import * as assert from "uvu/assert";
import { methodById } from "../../shared/content/library.ts";
import type { Event } from "../../shared/network/events.ts";
import { logName } from "../../server/network/room.ts";
import { Facilitator } from "../people/facilitator.ts";
import { Person } from "../people/person.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { suite } from "../support/suite.ts";

const test = suite("tables flow");
const names = ["Amal Een", "Bo Twee", "Cas Drie", "Dina Vier", "Evi Vijf", "Farid Zes"];
let server: TestServer;
let desk: Facilitator;
let people: Person[] = [];
let block = "";

test.before(async () => {
  server = await startServer();
  desk = await Facilitator.make(server.url, {
    name: "Tafels",
    ...{ date: "2026-11-25", start: "14:00", nextDate: "2027-02-05", agendaId: "so-plg-1" },
  });
  const person = (name: string) => ({
    ...{ name, organisation: "", role: "", learningQuestion: null, contact: null },
  });
  await desk.importRoster(names.map(person));
  await desk.open();
  people = [];
  for (const name of names) {
    people.push(await Person.join(server.url, desk.code, { as: "roster", name }));
  }
  block = desk.session.blocks.find(({ methodId }) => methodId === "vijfstappen")?.id ?? "";
  await desk.startBlock(block);
  const [a, b, c, d, e, f] = people.map(({ id }) => id) as [
    ...[string, string, string, string, string, string],
  ];
  const { sessionId } = desk;
  await desk.order("SeatGroups", {
    ...{ sessionId, blockId: block },
    groups: [
      [a, b, c],
      [d, e, f],
    ],
  });
});
test.after(async () => {
  for (const person of people) person.device.close();
  desk.leave();
  await server.stop();
});

const groupOf = (person: Person) =>
  desk.session.groups
    .find(({ blockId }) => blockId === block)
    ?.groups.find(({ memberIds }) => memberIds.includes(person.id))?.id ?? "";
const at = (person: Person) => ({
  ...{ sessionId: desk.sessionId, blockId: block, groupId: groupOf(person) },
});
const runsOf = (person: Person) => person.network.tables.runs;
const one = () => people[0] as Person;
const mate = () => people[1] as Person;
const elsewhere = () => people[3] as Person;

test("TABLE19 two tables go at their own pace; a mate sees it, another table does not", async () => {
  await one().device.send("StartTable", at(one()));
  await elsewhere().device.send("StartTable", at(elsewhere()));
  await one().device.send("NextStep", { ...at(one()), from: 0 });
  await mate().device.until(() => runsOf(mate())[0]?.step === 1);
  await elsewhere().device.until(() => runsOf(elsewhere()).length === 1);
  assert.is(runsOf(elsewhere())[0]?.step, 0);
  assert.is(runsOf(elsewhere())[0]?.groupId, groupOf(elsewhere()));
  await desk.device.until(() => desk.network.tables.runs.length === 2);
  // two phones press at once: one step
  const pressed = { ...at(one()), from: 1 };
  const answers = await Promise.all(
    [one(), mate()].map(({ device }) => device.send("NextStep", pressed)),
  );
  assert.is(answers.filter((answer) => "refused" in answer).length, 1);
});

test("TABLE19 the words of the steps come once, and a phone that comes back has them", async () => {
  await desk.device.until(() => desk.network.tables.laid.length === 1);
  const laid = one().network.tables.laid[0]?.method;
  const known = methodById("vijfstappen");
  assert.equal(laid?.steps, known?.steps);
  const again = await server.log.read(logName(desk.networkId), 0);
  const facts = again.map(({ event }) => event as Event);
  assert.is(facts.filter(({ type }) => type === "MethodLaid").length, 1);
});

test("TABLE6 help reaches the desk and the own table, nobody else", async () => {
  await mate().device.send("CallHelp", at(mate()));
  await desk.device.until(() => desk.network.tables.runs.some(({ helpAt }) => helpAt !== null));
  await one().device.until(() => runsOf(one())[0]?.helpAt !== null);
  assert.ok(elsewhere().network.tables.runs.every(({ helpAt }) => helpAt === null));
  const supervisor = await fetch(
    `${server.url}/api/networks/${desk.networkId}/outcomes?format=json&lang=nl`,
    { headers: { authorization: `Bearer ${desk.keys.supervisor}` } },
  );
  assert.not((await supervisor.text()).includes("helpAt"));
});

test("TABLE18 no text of a table is in the log or in an export", async () => {
  const secret = "Mijn directeur luistert niet naar mij";
  await one().device.send("WriteActionPoint", {
    ...{ sessionId: desk.sessionId, ownerId: one().id, what: secret, byWhen: "2027-01-29" },
    ...{ firstStep: null, withWhom: null, notice: null, audience: "member" },
  });
  const facts = (await server.log.read(logName(desk.networkId), 0)).map(
    ({ event }) => event as Event,
  );
  const ofTables = facts.filter(({ type }) => /^(Table|Turns|Method)/.test(type));
  assert.ok(ofTables.length > 6);
  for (const fact of ofTables) {
    if (fact.type === "MethodLaid") {
      const words = { ...fact.method, useWhen: "" };
      const library = JSON.stringify(methodById(fact.method.id));
      for (const text of JSON.stringify(words).match(/"nl":"[^"]*"/g) ?? []) {
        assert.ok(library.includes(text), text);
      }
    } else assert.not(/[a-z] [a-z]/i.test(JSON.stringify(fact)), JSON.stringify(fact));
  }
  for (const [format, part] of [
    ["json", ""],
    ["markdown", ""],
    ...["action-points", "attendance", "groups", "times"].map((name) => ["csv", name] as const),
  ] as const) {
    for (const key of [desk.keys.facilitator, desk.keys.supervisor]) {
      const answer = await fetch(
        `${server.url}/api/networks/${desk.networkId}/outcomes?format=${format}${part && `&part=${part}`}&lang=nl`,
        { headers: { authorization: `Bearer ${key}` } },
      );
      const text = await answer.text();
      assert.is(answer.status, 200, text);
      for (const word of [secret, "Verkennen", "Inbrenger", "helpAt", "bringer", "TableTurned"]) {
        assert.not(text.includes(word), `${format} ${part}: ${word}`);
      }
    }
  }
});

test("TABLE13 after the session the phones know nothing of it any more", async () => {
  await desk.close();
  await one().device.until(() => runsOf(one()).length === 0);
  assert.equal(one().network.tables.laid, []);
  assert.equal(one().network.tables.turns, []);
  assert.is(desk.network.tables.turns.length, 4, "the desk knows who had a turn");
});

test.run();
