import * as assert from "uvu/assert";
import { deskLinks, speakerLink, spokenLink } from "../../client/lib/desk/links.ts";
import { barParts } from "../../client/lib/prepare/agendaCard.ts";
import { clockAfter, meetingFaults, refusedField } from "../../client/lib/prepare/newMeeting.ts";
import { suite } from "../support/suite.ts";

const test = suite("prepare: new meeting");
const form = {
  agenda: "so-plg-2",
  name: "Leerkring De Vlinder",
  date: "2026-02-05",
  start: "14:00",
  nextDate: "",
};

test("NEW1 a form that is complete is asked of the server; the next date may stay open", () => {
  assert.equal(meetingFaults(form), {});
  assert.equal(meetingFaults({ ...form, nextDate: "2026-04-09" }), {});
});

test("NEW2 every field that is not right says so, all at once", () => {
  const empty = { agenda: "", name: " ", date: "", start: "", nextDate: "" };
  assert.equal(Object.keys(meetingFaults(empty)), ["agenda", "name", "date", "start"]);
  const late = meetingFaults({ ...form, name: "a".repeat(121), nextDate: form.date });
  assert.is(late.name?.refused, "field_too_long");
  assert.is(late.nextDate?.refused, "field_bad_date");
});

test("NEW3 a refusal of the server is shown at its field", () => {
  assert.is(refusedField({ refused: "unknown_agenda", field: "agendaId" }), "agenda");
  assert.is(refusedField({ refused: "unavailable" }), undefined);
});

test("NEW4 the end follows from the start and the agenda, past midnight too", () => {
  assert.is(clockAfter("14:00", 180), "17:00");
  assert.is(clockAfter("23:30", 45), "00:15");
});

test("NEW5 the bar of an agenda is filled by its blocks in proportion", () => {
  const parts = barParts([10, 30], 102, 2);
  assert.equal(parts, [
    { x: 0, width: 25 },
    { x: 27, width: 75 },
  ]);
  assert.equal(barParts([], 100, 2), []);
});

test("LINK1 each link carries its own key behind the #, and the join link carries none", () => {
  const links = deskLinks({
    origin: "https://bijeen.example",
    networkId: "n1",
    code: "BCDFGHJ",
    facilitator: "lf_1",
    supervisor: "ls_1",
    screen: "lp_1",
  });
  assert.equal(links, {
    join: "https://bijeen.example/s/BCDFGHJ",
    desk: "https://bijeen.example/n/n1/desk#lf_1",
    screen: "https://bijeen.example/n/n1/screen#lp_1",
    supervisor: "https://bijeen.example/n/n1/outcomes#ls_1",
  });
  const speaker = speakerLink("https://bijeen.example", "n1", "lk_1");
  assert.is(speaker, "https://bijeen.example/n/n1/speaker#lk_1");
  assert.is(spokenLink("https://bijeen.example", "BCDFGHJ"), "bijeen.example/s/BCD-FGH-J");
});

test.run();
