import * as assert from "uvu/assert";
import { titleWith } from "../../client/lib/prepare/methodTitle.ts";
import { suite } from "../support/suite.ts";

const test = suite("the title of a block that gets another method");
const five = { name: { nl: "Vijf stappen", en: "Five steps" } };
const wise = { name: { nl: "Wijze raad", en: "Council of the wise" } };
const own = { name: "Onze eigen vorm" };
const max = 120;

test("PREP9 a title that was the name of the method before becomes that of the next", () => {
  assert.equal(titleWith(five.name, five, wise, max), wise.name);
  // a facilitator who chose in English, or whose own method has one language
  assert.equal(titleWith("Five steps", five, wise, max), wise.name);
  assert.equal(titleWith(own.name, own, wise, max), wise.name);
  assert.equal(titleWith(five.name, five, own, max), { nl: own.name, en: own.name });
  // a block that had no title yet
  assert.equal(titleWith("Nieuw onderdeel", undefined, five, max), five.name);
});

test("PREP9 a title of the library that names its method names the next", () => {
  const title = { nl: "Intervisie: vijf stappen", en: "Intervision: five steps" };
  assert.equal(titleWith(title, five, wise, max), {
    nl: "Intervisie: wijze raad",
    en: "Intervision: council of the wise",
  });
  const around = { nl: "Vijf stappen langs de oogst", en: "Harvest" };
  assert.equal(titleWith(around, five, wise, max), wise.name);
  assert.equal(titleWith(title, five, wise, 20), {
    nl: "Wijze raad",
    en: "Council of the wise",
  });
});

test("PREP9 what was typed stays, and so does a title that names no method", () => {
  assert.is(titleWith("Vijf stappen met Noor", five, wise, max), "Vijf stappen met Noor");
  const about = { nl: "Eerste intervisie", en: "First intervision" };
  assert.is(titleWith(about, five, wise, max), about);
  const thanks = { nl: "Bedankt", en: "Thankful" };
  assert.is(titleWith(thanks, { name: { nl: "Dank", en: "Thank" } }, wise, max), thanks);
});

test.run();
