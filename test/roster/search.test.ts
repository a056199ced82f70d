import fc from "fast-check";
import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { guessColumns } from "../../shared/roster/columns.ts";
import { readRoster } from "../../shared/roster/read.ts";
import { compareNames, fold, mainPart, searchMembers } from "../../shared/roster/search.ts";
import { readTable } from "../../shared/roster/table.ts";
import { suite } from "../support/suite.ts";

const test = suite("search");
const people = ["so-plg", "wil"].flatMap((file) => {
  const url = new URL(`../data/roster-${file}.csv`, import.meta.url);
  const table = readTable(readFileSync(url, "utf8"));
  if ("fault" in table) throw new Error(table.fault);
  const roster = readRoster(table, guessColumns(table));
  if ("fault" in roster) throw new Error(roster.fault);
  return roster.members.map(({ name, organisation }, index) => ({
    id: `${file}-${index}`,
    name,
    organisation,
  }));
});
const found = (query: string) => searchMembers(people, query).map((person) => person.name);

test("NAME1 accents, capitals, apostrophes and ligatures make no difference", () => {
  assert.is(fold("  Çelik-D'HOOGHE "), "celik dhooghe");
  assert.is(fold("Łucja Đorđe Ångström Groß Ægir Øster"), "lucja dorde angstrom gross aegir oster");
  assert.is(fold("Jose\u0301"), fold("José"));
  assert.is(fold("Ｊａｎ ‘t Hooft"), "jan t hooft");
  assert.is(fold("ISTANBUL İIıi"), "istanbul iiii");
  for (const query of ["Celik", "ÇELIK", "çel", "yusuf c"])
    assert.equal(found(query), ["Yusuf Çelik"], query);
  assert.equal(found("gunes"), ["Ayşe Güneş"]);
  assert.equal(found("nguyen"), ["Nguyễn Thị Thu Hương"]);
  assert.equal(found("dhooghe"), found("d'hooghe"));
  assert.equal(found("koehler"), ["dr. Renée Köhler"]);
});

test("NAME2 tussenvoegsels may be typed, left out, or joined to the name", () => {
  for (const query of ["hooft", "t hooft", "'t Hooft", "’t hooft", "thooft"])
    assert.equal(found(query), ["Marieke 't Hooft-Brandsma"], query);
  for (const query of ["zwaluw", "van der zwaluw", "vanderzwaluw", "marieke zwaluw", "v d zwaluw"])
    assert.equal(found(query), ["Marieke van der Zwaluw"], query);
  assert.equal(found("van zwaluw"), ["Marieke van der Zwaluw"]);
  assert.ok(found("van").includes("Gijs van Oldeneel"), "alone it is what somebody began to type");
});

test("NAME2 the second half of a double name finds, and so does the organisation", () => {
  assert.equal(found("brandsma"), ["Marieke 't Hooft-Brandsma"]);
  assert.equal(found("siep"), ['Siebren "Siep" Wiersma']);
  assert.equal(found("kompas"), ["Hanneke ter Braak", "Rob Cornelisse"]);
  assert.equal(found("marieke nieuwe route"), ["Marieke Postma", "Marieke Postma"]);
});

test("NAME3 who begins with it comes first, then Dutch order; nothing typed gives everybody", () => {
  assert.equal(found("marieke"), [
    "Marieke 't Hooft-Brandsma",
    "Marieke Postma",
    "Marieke Postma",
    "Marieke van der Zwaluw",
  ]);
  assert.is(found("").length, people.length);
  assert.is(found("  ").length, people.length);
  assert.equal(found("zzzzz"), []);
  assert.equal(found("??"), []);
});

test("NAME3 everybody is found by their own last word, and by their whole name first", () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), (person) => {
      const last = fold(person.name).split(" ").at(-1) ?? "";
      assert.ok(searchMembers(people, last).includes(person), last);
      assert.is(searchMembers(people, person.name)[0]?.name, person.name);
    }),
  );
});

test("NAME3 whatever is typed, search answers with some of the people, each once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (query) => {
      const answer = searchMembers(people, query);
      assert.is(new Set(answer).size, answer.length);
    }),
  );
});

test("NAME4 lists are ordered by the main part of the name", () => {
  const main: Record<string, string> = {
    "Marieke van der Zwaluw": "Zwaluw",
    "Anaïs d'Hooghe": "Hooghe",
    "Tom van den Akker jr.": "Akker jr.",
    "Ömer Şahin-van den Berg": "Şahin-van den Berg",
    "Fleur van Rijswijk-ter Haar": "Rijswijk-ter Haar",
    "Jan-Willem de Groot-Koerkamp, MSc": "Groot-Koerkamp",
    "Mohammed el Idrissi": "Idrissi",
    "Pieter-Bas van 't Veer": "Veer",
    "Berg, van den": "Berg",
    Tjitske: "Tjitske",
    "Jan van": "van",
    "": "",
  };
  for (const [name, part] of Object.entries(main)) assert.is(mainPart(name), part, name);
  const names = ["Bram ten Have", "Zoë Çelik", "Els van den Berg", "Ali Berg", "Jan 't Hooft"];
  assert.equal(names.sort(compareNames), [
    "Ali Berg",
    "Els van den Berg",
    "Zoë Çelik",
    "Bram ten Have",
    "Jan 't Hooft",
  ]);
});

test("NAME4 the order is total: it does not depend on where one begins", () => {
  const names = people.map((person) => person.name);
  const sorted = [...names].sort(compareNames);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      assert.equal(shuffled.sort(compareNames), sorted);
    }),
    { numRuns: 20 },
  );
});

test.run();
