import fc from "fast-check";
import * as assert from "uvu/assert";
import { hintsFor, type Hinted } from "../../client/lib/phone/hints.ts";
import { suite } from "../support/suite.ts";

const test = suite("phone hints");
const today = "2026-02-05";
const point = (what: string, change: Partial<Hinted> = {}): Hinted => ({
  what,
  byWhen: "2026-03-01",
  firstStep: "Vandaag de agenda aanpassen",
  notice: "",
  ...change,
});
const hints = (what: string, change?: Partial<Hinted>) => hintsFor(point(what, change), today);

test("HINT1 a strong action point gets no tip", () => {
  const strong =
    "Als ik op 1 december het coalitieoverleg open, dan vraag ik elke partner om één afspraak.";
  assert.equal(hints(strong), []);
  assert.equal(hints("When I open the meeting, I ask each partner for one date."), []);
});

test("HINT2 a weak action point is asked what others will see and at which moment", () => {
  assert.equal(hints("Beter communiceren met partners."), ["visible", "moment"]);
  const noticed = { notice: "Drie namen bij drie afspraken" };
  assert.equal(hints("Beter communiceren met partners.", noticed), ["moment"]);
});

test("HINT3 an act of others is asked for one's own act", () => {
  assert.is(hints("De school moet morgen ouders uitnodigen")[0], "ownAct");
  assert.is(hints("We gaan morgen ouders uitnodigen")[0], "ownAct");
  assert.not(hints("Weekbrief lezen met mijn team, elke maandag").includes("ownAct"));
});

test("HINT4 two acts in one are asked to be parted", () => {
  assert.ok(hints("Morgen bel ik de wethouder en ook schrijf ik de ouders").includes("oneAct"));
  assert.ok(hints("Morgen:\n- bellen\n- schrijven").includes("oneAct"));
  assert.not(hints("Morgen bel ik de wethouder en de directeur").includes("oneAct"));
});

test("HINT5 a small first step is asked for last, and a day that is past first", () => {
  const what = "Als het overleg begint, vraag ik om een afspraak";
  assert.equal(hints(what, { firstStep: "" }), ["firstStep"]);
  assert.equal(hints(what, { byWhen: "2026-02-04" }), ["past"]);
  assert.equal(hints(what, { byWhen: "" }), []);
});

test("HINT6 nobody gets a tip while beginning to type, and never more than two", () => {
  assert.equal(hints("Beter", { firstStep: "" }), []);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (what, firstStep, notice) => {
      const found = hintsFor({ what, byWhen: "2026-01-01", firstStep, notice }, today);
      assert.ok(found.length <= 2);
      assert.is(new Set(found).size, found.length);
    }),
  );
});

test.run();
