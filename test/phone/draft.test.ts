import * as assert from "uvu/assert";
import {
  audienceIn,
  bodyOf,
  draftOf,
  emptyDraft,
  faultOf,
  readDraft,
} from "../../client/lib/phone/draft.ts";
import { dueByDefault, dueChoices } from "../../client/lib/phone/due.ts";
import { tableWords } from "../../client/lib/i18n/table.ts";
import { suite } from "../support/suite.ts";
import { entry } from "./people.ts";

const test = suite("phone draft");
const empty = emptyDraft("2026-03-01", "network");

test("PHONE12 a draft that was kept comes back; anything else leaves the form as it was", () => {
  const typed = { ...empty, what: "Ik bel", notice: "Drie namen" };
  assert.equal(readDraft(JSON.stringify(typed), empty), typed);
  assert.equal(readDraft(null, empty), empty);
  assert.equal(readDraft("{half", empty), empty);
  assert.equal(readDraft("7", empty), empty);
  const odd = readDraft('{"what":3,"byWhen":"","audience":"everyone"}', empty);
  assert.equal(odd, { ...empty, byWhen: "" });
});

test("PHONE13 the form finds what is empty, too long or unreadable before it is sent", () => {
  assert.equal(faultOf(empty), { refused: "field_missing", field: "what" });
  const typed = { ...empty, what: "Ik bel de wethouder." };
  assert.is(faultOf(typed), null);
  assert.equal(faultOf({ ...typed, byWhen: "" }), { refused: "field_missing", field: "byWhen" });
  assert.equal(faultOf({ ...typed, what: "a".repeat(501) }), {
    refused: "field_too_long",
    field: "what",
    limit: 500,
  });
  assert.is(faultOf({ ...typed, what: "👩‍👩‍👧".repeat(500) }), null);
  assert.equal(faultOf({ ...typed, withWhom: "een\ntwee" }), {
    refused: "field_bad_text",
    field: "withWhom",
  });
});

test("PHONE14 what was left out goes as nothing, and an action point fits its form again", () => {
  const point = entry("e1", { withWhom: "met Bo", audience: { to: "member" } });
  const draft = draftOf(point);
  assert.equal(draft.firstStep, "");
  assert.equal(bodyOf({ ...draft, notice: "  " }), {
    what: point.what,
    byWhen: point.byWhen,
    firstStep: null,
    withWhom: "met Bo",
    notice: null,
    audience: "member",
  });
});

test("PHONE15 the day is a week before the next meeting, and never already past", () => {
  const due = (nextDate: string | null, today: string) => dueByDefault({ nextDate }, today);
  assert.is(due("2026-04-09", "2026-02-05"), "2026-04-02");
  assert.is(due("2026-02-10", "2026-02-05"), "2026-02-09");
  assert.is(due("2026-02-06", "2026-02-05"), "2026-02-06");
  assert.is(due("2026-02-01", "2026-02-05"), "2026-02-19");
  assert.is(due(null, "2026-02-20"), "2026-03-06");
});

test("PHONE16 the quick days lie ahead, before the next meeting, and none comes twice", () => {
  const days = (nextDate: string | null, today: string) =>
    dueChoices({ nextDate }, today).map(({ as, date }) => [as, date]);
  assert.equal(days("2026-04-09", "2026-02-05"), [
    ["week", "2026-02-12"],
    ["by", "2026-04-02"],
    ["before", "2026-04-08"],
  ]);
  assert.equal(days("2026-02-10", "2026-02-05"), [["before", "2026-02-09"]]);
  assert.equal(
    days(null, "2026-02-05").map(([as]) => as),
    ["week", "twoWeeks", "month"],
  );
});

test("PHONE20 the words about who will see it follow what the form begins with", () => {
  for (const { keepNow } of [tableWords.nl, tableWords.en]) {
    assert.match(keepNow[audienceIn("interaction")], /netwerk|network/);
    assert.not.match(keepNow[audienceIn("interaction")], /lleen jij|nly you/);
    assert.match(keepNow[audienceIn("intervision")], /^(Alleen jij|Only you)/);
  }
  assert.is(audienceIn(undefined), "network", "before and after the session");
});

test.run();
