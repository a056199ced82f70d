import * as assert from "uvu/assert";
import { addressOf } from "../../client/lib/screen/address.ts";
import { arrivals, awaited, namesThatFit } from "../../client/lib/screen/arrivals.ts";
import { firstName, shownNames } from "../../client/lib/screen/names.ts";
import { nothing, type Attendance, type Session } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";
import { open, person, shown } from "./people.ts";

const test = suite("names");

test("SCREEN10 people hang by their first name", () => {
  assert.is(firstName("Jan-Willem de Verzonnen"), "Jan-Willem");
  assert.is(firstName("dr. Renée Testpersoon"), "Renée");
  assert.is(firstName("J. Testpersoon"), "J. Testpersoon");
  assert.is(firstName(" Bo "), "Bo");
});

test("SCREEN10 two of one first name get their organisation, else their whole name", () => {
  const names = shownNames([
    person("m1", "Zoë Eerste", "Coalitie Noord, met partners"),
    person("m2", "Zoe Tweede", "Coalitie Zuid"),
    person("m3", "Bo Derde", "Coalitie Noord"),
    person("m4", "Cas Vierde", "Coalitie Oost"),
    person("m5", "Cas Vijfde", "Coalitie Oost"),
  ]);
  assert.equal(names.get("m1"), shown("Zoë", "Coalitie Noord"));
  assert.equal(names.get("m2"), shown("Zoe", "Coalitie Zuid"));
  assert.equal(names.get("m3"), shown("Bo"));
  assert.equal(names.get("m4"), shown("Cas Vierde"));
  assert.equal(names.get("m5"), shown("Cas Vijfde"));
});

const row = (memberId: string, status: Attendance["status"], arrivedAt: number | null) => ({
  ...{ memberId, status, arrivedAt, goneAt: null },
});

test("SCREEN11 who came last stands first, and who is gone is not there", () => {
  const session: Session = {
    ...open(),
    attendance: [row("m1", "here", 10), row("m2", "here", 20), row("m3", "gone", 5)],
  };
  const members = [person("m1", "Amal A"), person("m2", "Bo B"), person("m3", "Cas C")];
  assert.equal(
    arrivals(session, shownNames(members)).map((one) => one.name),
    ["Bo", "Amal"],
  );
});

test("SCREEN11 awaited are all on the roster but who cancelled, and guests who are here", () => {
  const members = [
    person("m1", "Amal A"),
    person("m2", "Bo B"),
    { ...person("m3", "Gast G"), guest: true },
    { ...person("m4", "Oude Gast"), guest: true },
  ];
  const attendance = [row("m2", "cancelled", null), row("m3", "here", 1)];
  assert.is(awaited({ ...nothing, members }, { ...open(), attendance }), 2);
});

test("SCREEN11 names that do not fit are counted, not cut", () => {
  const names = Array.from({ length: 60 }, () => shown("Mohammed"));
  const fitting = namesThatFit(names, 72, 3.6, 6);
  assert.ok(fitting >= 18 && fitting < 60, `${fitting}`);
  assert.is(namesThatFit(names.slice(0, 5), 72, 3.6, 6), 5);
});

test("SCREEN12 the address is what somebody types", () => {
  assert.is(addressOf("https://bijeen.example.nl"), "bijeen.example.nl");
  assert.is(addressOf("http://192.168.1.20:3000/"), "192.168.1.20:3000");
  assert.is(addressOf(null), "");
});

test.run();
