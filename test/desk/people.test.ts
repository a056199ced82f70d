import * as assert from "uvu/assert";
import { labels } from "../../client/lib/desk/names.ts";
import { countsOf, listOrder, peopleOf, pick } from "../../client/lib/desk/people/people.ts";
import { suite } from "../support/suite.ts";
import { after, began, came, person, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: people");
const room = after(planned(), start, [
  person("a", "Noor van den Berg", "Het Kompas"),
  person("b", "Emre Çelik", "De Linde"),
  person("c", "Marieke Postma", "De Linde"),
  person("d", "Marieke Postma", "Het Kompas"),
  came("a"),
  came("b"),
  came("c"),
]);
const people = (connected: string[] = [], seen: string[] = []) =>
  peopleOf(room, sessionOf(room), new Set(connected), new Set(seen));

test("DESK6 people stand in Dutch order with who is here, gone, expected and cancelled", () => {
  assert.equal(
    people().map((one) => [one.id, one.status]),
    [
      ["a", "here"],
      ["b", "here"],
      ["c", "here"],
      ["d", "expected"],
    ],
  );
  assert.equal(countsOf(people()), { expected: 1, here: 3, gone: 0, cancelled: 0 });
});

test("DESK6 a phone is connected, silent, or was never seen; only for who is here", () => {
  assert.equal(
    people(["a", "d"], ["a", "b"]).map((one) => one.phone),
    ["online", "silent", "phoneless", "none"],
  );
});

test("DESK6 search forgives accents and tussenvoegsels, and a list can be narrowed to one status", () => {
  const found = (query: string) => pick(people(), query, null).map((one) => one.id);
  assert.equal(found("celik"), ["b"]);
  assert.equal(found("berg"), ["a"]);
  assert.equal(found("kompas"), ["a", "d"]);
  assert.equal(
    pick(people(), "", "expected").map((one) => one.id),
    ["d"],
  );
});

test("DESK6 who is missing comes first until the session runs", () => {
  assert.is(listOrder(sessionOf(room))[0], "expected");
  assert.is(listOrder(sessionOf(after(room, start, [began("welcome")])))[0], "here");
});

test("DESK7 no two people on the desk have one label", () => {
  const named = (id: string, name: string, organisation: string, role: string) => ({
    ...{ id, name, organisation, role },
  });
  const all = labels([
    named("1", "Bo", "De Linde", ""),
    named("2", "Marieke Postma", "De Linde", "docent"),
    named("3", "Marieke Postma", "De Linde", "directeur"),
    named("4", "Marieke Postma", "Het Kompas", ""),
    named("5", "Marieke Postma", "", ""),
  ]);
  assert.equal(
    [...all.values()],
    [
      "Bo",
      "Marieke Postma, De Linde, docent",
      "Marieke Postma, De Linde, directeur",
      "Marieke Postma, Het Kompas",
      "Marieke Postma",
    ],
  );
});

test.run();
