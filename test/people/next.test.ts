import * as assert from "uvu/assert";
import { startServer, type TestServer } from "../support/server.ts";
import { suite } from "../support/suite.ts";
import { Facilitator } from "./facilitator.ts";
import { Person, type Words } from "./person.ts";

/** Two sessions of one network, by the public protocol alone. */
const test = suite("a network that meets again");
const names = Array.from({ length: 9 }, (_, index) => `Persoon ${index + 1}`);
const words: Words = {
  ...{ what: "Ik bel de wijkagent", byWhen: "2030-03-14", audience: "network" },
  ...{ firstStep: null, withWhom: null, notice: null },
};
const leaving: { leave(): void }[] = [];
let server: TestServer;
let desk: Facilitator;

test.before(async () => {
  server = await startServer();
  desk = await Facilitator.make(server.url, {
    ...{ name: "Leerkring Voorbeeld 1", date: "2030-02-07", start: "14:00" },
    ...{ nextDate: "2030-03-21", agendaId: "so-plg-1" },
  });
  leaving.push(desk);
  await desk.importRoster(
    names.map((name, index) => ({
      ...{ name, organisation: `School ${index % 4}`, role: "" },
      ...{ learningQuestion: null, contact: null },
    })),
  );
});
test.after(async () => {
  for (const one of leaving) one.leave();
  assert.equal(server.bugs, []);
  await server.stop();
});

/** Runs the circles block of the session on the desk. @returns who sat together, in one order */
async function sitInCircles(): Promise<string[][]> {
  const block = desk.session.blocks.find(({ grouping }) => grouping.kind === "circles");
  if (!block) throw new Error("this agenda has circles");
  await desk.startBlock(block.id);
  await desk.formGroups(block.id);
  const formed = desk.session.groups.find(({ blockId }) => blockId === block.id);
  return (formed?.groups ?? []).map(({ memberIds }) => [...memberIds].sort()).sort();
}

test("NEXT6 the second session runs with the same roster, phones and circles, on an empty board", async () => {
  await desk.open();
  const people = await Promise.all(
    names.map((name) => Person.join(server.url, desk.code, { as: "roster", name })),
  );
  leaving.push(...people);
  const first = desk.sessionId;
  const circles = await sitInCircles();
  assert.is(circles.flat().length, 9);
  await Promise.all(people.map((person) => person.write(words)));
  await desk.close();
  const oldCode = desk.code;

  await desk.planNext({
    ...{ title: "Leerkring Voorbeeld 2", date: "2030-03-21", start: "13:30" },
    ...{ nextDate: null, agendaId: "so-plg-2" },
  });
  await desk.open();
  await Promise.all(people.map((person) => person.comeTo(desk.code)));
  assert.is.not(desk.code, oldCode);
  assert.is(desk.network.members.length, 9, "nobody is there twice");
  assert.is(desk.session.attendance.filter(({ status }) => status === "here").length, 9);

  assert.equal(await sitInCircles(), circles);
  const [noor] = people;
  await noor?.device.until(() => noor.group !== undefined);
  assert.ok(
    noor && circles.some((circle) => noor.group?.memberIds.every((id) => circle.includes(id))),
  );
  await noor.write(words);
  const ofSession = (id: string) =>
    desk.network.entries.filter(({ sessionId }) => sessionId === id).length;
  await desk.device.until(() => ofSession(desk.sessionId) === 1);
  assert.is(ofSession(first), 9);
  await desk.close();
});

test.run();
