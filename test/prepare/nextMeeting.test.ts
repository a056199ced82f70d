import * as assert from "uvu/assert";
import { nextMeeting, titleAfter } from "../../client/lib/prepare/nextMeeting.ts";
import { refusedField } from "../../client/lib/prepare/newMeeting.ts";
import { agendaSummaries } from "../../shared/content/agendaSummary.ts";
import { localText } from "../../client/lib/i18n/messages.ts";
import { suite } from "../support/suite.ts";

const test = suite("prepare: the next meeting");
const agendas = agendaSummaries.map((summary) => ({ ...summary, bar: [] }));
const begin = (agendaId: string | null, title: string, nextDate: string | null = "2026-04-09") =>
  nextMeeting({ agendaId, nextDate, start: "13:30" }, title, agendas, (words) =>
    localText(words, "nl"),
  );

test("NEXT7 the form begins with the announced day, the same start and a title that counts on", () => {
  assert.equal(begin(null, "Leerkring De Vlinder, bijeenkomst 2"), {
    form: {
      ...{ agenda: "", name: "Leerkring De Vlinder, bijeenkomst 3", date: "2026-04-09" },
      ...{ start: "13:30", nextDate: "" },
    },
    typed: { start: true, name: true },
  });
  assert.is(begin(null, "Leerkring", null).form.date, "");
  for (const title of ["Leerkring", "Avond van 2026", "Om 19:30", "Op 5-2", "Klas 3b"]) {
    assert.is(titleAfter(title), title);
  }
  assert.is(titleAfter("PLG 9"), "PLG 10");
});

test("NEXT7 a numbered series goes on with its next agenda; another agenda is chosen anew", () => {
  assert.is(begin("so-plg-2", "Avond").form.agenda, "so-plg-3");
  assert.is(begin("plg-start-1", "Avond").form.agenda, "plg-start-3");
  for (const last of ["so-plg-4", "wil-start", "onbekend-1", null]) {
    assert.is(begin(last, "Avond").form.agenda, "", String(last));
  }
});

test("NEXT7 a title that was the agenda's follows the agenda that is chosen", () => {
  const [first, second] = agendas;
  if (!first || !second) throw new Error("the library has agendas");
  const { form, typed } = begin(first.id, first.name.nl);
  assert.equal([form.agenda, form.name], [second.id, second.name.nl]);
  assert.is(typed.name, false);
});

test("NEXT7 a refusal of the title is shown at its field", () => {
  assert.is(refusedField({ refused: "field_missing", field: "title" }), "name");
});

test.run();
