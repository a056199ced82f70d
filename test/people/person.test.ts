import * as assert from "uvu/assert";
import { agendaById } from "../../shared/content/library.ts";
import { limits } from "../../shared/network/limits.ts";
import { parseCommand } from "../../shared/wire/parse.ts";
import { castFrom, rosterMembers } from "../demo/cast.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { suite } from "../support/suite.ts";
import { Facilitator } from "./facilitator.ts";
import { Refused } from "./http.ts";
import { Person } from "./person.ts";
import { ideas, sharpened, wordsFrom } from "./words.ts";

const test = suite("people");
const date = "2030-01-08";
const leaving: { leave(): void }[] = [];
let server: TestServer;
let desk: Facilitator;

test.before(async () => {
  server = await startServer();
  desk = await Facilitator.make(server.url, {
    name: "Leergemeenschap Voorbeeld",
    start: "14:00",
    agendaId: "so-plg-1",
    ...{ date, nextDate: "2030-03-21" },
  });
  leaving.push(desk);
  await desk.importRoster(rosterMembers());
  await desk.open();
});
test.after(async () => {
  for (const one of leaving) one.leave();
  await server.stop();
});

async function join(as: "roster" | "guest", name: string): Promise<Person> {
  const person = await Person.join(server.url, desk.code, { as, name });
  leaving.push(person);
  return person;
}
const words = (index: number) =>
  wordsFrom(ideas[index] ?? { what: "Bellen", days: 7 }, date, "network");

test("DEMO4 a simulated person joins by a name on the roster or by their own, sits, writes and revises", async () => {
  const suharti = await join("roster", "Suharti");
  const guest = await join("guest", "Gast Voorbeeld");
  assert.is(suharti.group, undefined);
  const pairs = desk.session.blocks.find(({ kind }) => kind === "checkin");
  await desk.startBlock(pairs?.id ?? "");
  await desk.formGroups(pairs?.id ?? "");
  await Promise.all(
    [suharti, guest].map(({ device }) => device.until(() => suharti.session.groups.length > 0)),
  );
  assert.equal(suharti.group, guest.group);
  assert.is(suharti.group?.memberIds.length, 2);

  assert.ok("version" in (await suharti.write(words(0))));
  await suharti.device.until(() => suharti.actionPoints.length === 1);
  const [entry] = suharti.actionPoints;
  assert.ok(entry);
  assert.ok("version" in (await suharti.revise(entry, sharpened(words(0), 0))));
  await suharti.device.until(() => suharti.actionPoints[0]?.revisedAt !== null);
  assert.is(suharti.actionPoints[0]?.what, sharpened(words(0), 0).what);

  const stranger = await join("roster", "Niemand Onbekend").catch((error: unknown) => error);
  assert.instance(stranger, Refused);
});

test("DEMO5 what a simulated person writes without connection arrives once, after the return", async () => {
  const noor = await join("roster", "Noor Bouzid");
  noor.goOffline();
  const answers = [noor.write(words(1)), noor.write(words(2))];
  assert.is(noor.device.waiting, 2);
  const elsewhere = await join("roster", "Bram ten Have");
  assert.ok("version" in (await elsewhere.write(words(3))));
  assert.is(noor.actionPoints.length, 0);

  await noor.comeBack();
  for (const answer of await Promise.all(answers)) assert.ok("version" in answer);
  assert.is(noor.device.waiting, 0);
  const network = await noor.device.until(() => noor.actionPoints.length === 2);
  assert.ok(network.entries.some(({ what }) => what === words(3).what));
  assert.equal(
    noor.actionPoints.map(({ what }) => what),
    [words(1).what, words(2).what],
  );
});

test("DEMO5 a command that waits on a key that no longer works is told so", async () => {
  const kaatje = await join("roster", "Kaatje Vermeulen");
  kaatje.goOffline();
  const answer = kaatje.write(words(4));
  await desk.order("RemoveMember", { memberId: kaatje.id });
  kaatje.device.comeBack();
  assert.equal(await answer, { refused: "unknown_key", field: "key" });
});

test("DEMO6 the simulated people have enough to say, and the product accepts all of it", () => {
  const people = rosterMembers().map(({ name }) => name);
  assert.is(people.length, 25);
  assert.ok(ideas.length >= 30);
  assert.is(new Set(ideas.map(({ what }) => what)).size, ideas.length);
  assert.ok(ideas.filter(({ what }) => /^Als .+, dan /.test(what)).length >= 5);
  const days = [agendaById("so-plg-1"), agendaById("so-plg-2")].map((one) =>
    Date.parse(one?.date ?? ""),
  );
  const between = (Number(days[1]) - Number(days[0])) / 86_400_000;
  for (const [index, idea] of ideas.entries()) {
    for (const said of [words(index), sharpened(words(index), index)]) {
      assert.ok(said.what.length <= limits.what);
      const body = { sessionId: "s", ownerId: "m", ...said };
      assert.not("refused" in parseCommand("WriteActionPoint", body), said.what);
    }
    assert.ok(idea.days > 0 && idea.days + 7 < between, idea.what);
  }
});

test("DEMO6 the same cast every time: three late, one who loses the connection", () => {
  const names = rosterMembers().map(({ name }) => name);
  const cast = () => castFrom(names, date, () => 0.5);
  assert.equal(cast(), cast());
  assert.is(cast().filter(({ late }) => late).length, 3);
  assert.is(cast().filter(({ away }) => away).length, 1);
  assert.is(cast().find(({ called }) => called === "Yusuf Çelik")?.late, true);
  assert.ok(cast().some(({ called }) => called === "Wilhelmina"));
});

test.run();
