import fc from "fast-check";
import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { commandSchemas } from "../../shared/network/commands.ts";
import type { Member } from "../../shared/network/state.ts";
import { guessColumns } from "../../shared/roster/columns.ts";
import { splitImport } from "../../shared/roster/duplicates.ts";
import type { ColumnTarget } from "../../shared/roster/headings.ts";
import { columnTargets } from "../../shared/roster/headings.ts";
import { composeName } from "../../shared/roster/name.ts";
import type { Roster } from "../../shared/roster/read.ts";
import { readRoster } from "../../shared/roster/read.ts";
import { readTable } from "../../shared/roster/table.ts";
import { suite } from "../support/suite.ts";
import { writeCsv } from "../support/rosterFile.ts";

const test = suite("roster");
const tableOf = (text: string) => {
  const table = readTable(text);
  if ("fault" in table) throw new Error(table.fault);
  return table;
};
const read = (text: string, columns?: readonly ColumnTarget[]): Roster => {
  const table = tableOf(text);
  const roster = readRoster(table, columns ?? guessColumns(table));
  if ("fault" in roster) throw new Error(roster.fault);
  return roster;
};
const guess = (...headings: string[]) =>
  guessColumns(tableOf(writeCsv([headings, headings.map(() => "x")], ";", "\n", true)));
const file = (name: string) =>
  readFileSync(new URL(`../data/roster-${name}.csv`, import.meta.url), "utf8");
const onRoster = (roster: Roster): Member[] =>
  roster.members.map((draft, index) => ({ ...draft, id: `m${index}`, guest: false }));

test("ROSTER6 the columns of both networks' forms are recognised", () => {
  assert.equal(guessColumns(tableOf(file("so-plg"))), [
    ...["name", "role", "email", "phone", "organisation", "intake", "place", "intake", "intake"],
    ...["learningQuestion", "intake"],
  ]);
  assert.equal(guessColumns(tableOf(file("wil"))), [
    ...["name", "role", "intake", "email", "phone", "organisation", "place", "intake", "intake"],
    ...["intake", "learningQuestion", "intake"],
  ]);
});

test("ROSTER6 headings are known in Dutch and English, in columns of every kind", () => {
  assert.equal(
    guess("Voornaam", "Tussenvoegsel(s)", "Achternaam", "School", "Functie", "E-mailadres"),
    ["firstName", "infix", "lastName", "organisation", "role", "email"],
  );
  assert.equal(
    guess("Full name", "Organization", "Job title", "E-mail", "Mobile", "Learning questions"),
    ["name", "organisation", "role", "email", "phone", "learningQuestion"],
  );
  assert.equal(guess("Wat is je leervraag?", "Naam van je school", "Voor- en achternaam"), [
    ...["learningQuestion", "organisation", "name"],
  ]);
  assert.equal(guess("Naam", "Naam leidinggevende", "E-mail leidinggevende"), [
    ...["name", "intake", "intake"],
  ]);
  assert.equal(guess("Id", "Starttijd", "Naam", "Naam", "Motivatie"), [
    ...["skip", "skip", "name", "intake", "intake"],
  ]);
});

test("ROSTER6 content decides where headings do not", () => {
  const bare = tableOf("j.bos@example.nl;Jan Bos;06-00000001;De Brug\nb@example.nl;Bo;;\n");
  assert.equal(guessColumns(bare), ["email", "name", "phone", "organisation"]);
  const belgian = tableOf("Naam;Voornaam\nBos;Jan\nKok;Els\n");
  assert.equal(guessColumns(belgian), ["lastName", "firstName"]);
  const both = tableOf("Naam;Voornaam\nJan Bos;Jan\nEls Kok;Els\n");
  assert.equal(guessColumns(both), ["name", "firstName"]);
  const blank = tableOf("Naam;Wat is je naam?\n;Jan\n;Els\n");
  assert.equal(guessColumns(blank), ["skip", "name"], "an empty column claims nothing");
  const many = guess("naam", ...Array.from({ length: 15 }, (_, index) => `Vraag ${index}`));
  assert.is(many.filter((target) => target === "intake").length, 12);
});

test("ROSTER7 everybody of both networks comes in, also two people of one name", () => {
  const coalitions = read(file("so-plg"));
  assert.is(coalitions.members.length, 25);
  const schools = read(file("wil"));
  assert.is(schools.members.length, 24);
  assert.equal(
    schools.rows.flatMap((row) => row.problems),
    [],
  );
  assert.is(schools.members.filter((member) => member.name === "Marieke Postma").length, 2);
  const [first] = coalitions.members;
  assert.is(first?.organisation, "Samen Stralen");
  assert.is(first?.contact?.email, "m.vanderzwaluw@example.nl");
  assert.equal(
    first?.contact?.intake.map((column) => column.heading),
    ["samenstelling", "plaats", "uitdagingen", "jaren_ervaring", "motivatie"],
  );
  assert.match(first?.contact?.intake[2]?.text ?? "", /gebeurt er weinig\.\n2\. Twee/);
});

test("ROSTER7 whatever is read, the server accepts as it is", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .tuple(
        fc.constantFrom("é", "a b ", "👩🏽‍🏫", "\u202e", "e\u0301", "x\u200d", "\ud800"),
        fc.nat(2500),
      )
      .map(([unit, times]) => unit.repeat(times)),
  );
  const target = fc.constantFrom(...columnTargets);
  const columns = fc.array(target, { minLength: 1, maxLength: 18 }).map((all) => ["name", ...all]);
  const table = columns.chain((targets) => {
    const row = fc.array(piece, { minLength: 1, maxLength: targets.length + 1 });
    const header = fc.array(piece, { minLength: targets.length, maxLength: targets.length });
    return fc.tuple(
      fc.constant(targets as ColumnTarget[]),
      header,
      fc.array(row, { maxLength: 4 }),
    );
  });
  fc.assert(
    fc.property(table, ([targets, header, rows]) => {
      const roster = readRoster(
        {
          delimiter: ";",
          hasHeader: true,
          header,
          rows: rows.map((cells, index) => ({ line: index + 2, cells, ragged: false })),
        },
        targets,
      );
      if ("fault" in roster || roster.members.length === 0) return;
      const command = { members: roster.members };
      assert.equal(v.parse(commandSchemas.ImportRoster, command), command);
      assert.is(roster.rows.filter((row) => row.member !== null).length, roster.members.length);
    }),
    { numRuns: 150 },
  );
});

test("ROSTER8 what does not fit is cut or left out, and the row says so", () => {
  const long = "woord ".repeat(300);
  const roster = read(
    writeCsv(
      [
        ["naam", "e-mail", "leervraag", "motivatie"],
        ["Jan Bos", `${"a".repeat(300)}@example.nl`, long, "kort"],
        ["\u202eEls\u0000 Kok\u202c", "", "", ""],
        ["", "niemand@example.nl", "", ""],
        ["Ali\nvan Dam", "", "Regel een\u000bregel twee", "Caf\ufffd"],
      ],
      ";",
      "\n",
      false,
    ),
  );
  assert.equal(roster.rows, [
    {
      line: 2,
      name: "Jan Bos",
      member: 0,
      problems: [
        { code: "too_long", column: 1, limit: 254 },
        { code: "cut", column: 2, limit: 1_000 },
      ],
    },
    { line: 3, name: "Els Kok", member: 1, problems: [{ code: "bad_text", column: 0 }] },
    { line: 4, name: "", member: null, problems: [{ code: "no_name" }] },
    { line: 5, name: "Ali van Dam", member: 2, problems: [{ code: "bad_text", column: 3 }] },
  ]);
  const [jan, , ali] = roster.members;
  assert.match(jan?.learningQuestion ?? "", /woord$/, "cut between words");
  assert.is(jan?.contact?.email, "");
  assert.is(ali?.learningQuestion, "Regel een\nregel twee");
});

test("ROSTER8 a ragged row is read as far as it goes", () => {
  const roster = read("naam,school,functie\nJan Bos,De Brug\nEls Kok,Kompas,Rector,extra\n");
  assert.equal(
    roster.rows.map((row) => [row.member, row.problems]),
    [
      [0, [{ code: "ragged" }]],
      [1, [{ code: "ragged" }]],
    ],
  );
  assert.is(roster.members[1]?.role, "Rector");
});

test("ROSTER8 a file without names, without people or with too many is refused whole", () => {
  const fault = (text: string, columns?: ColumnTarget[]) => {
    const table = tableOf(text);
    return readRoster(table, columns ?? guessColumns(table));
  };
  assert.equal(fault("naam;school\n"), { fault: "no_rows" });
  assert.equal(fault("school;functie\nDe Brug;Docent\n"), { fault: "no_name" });
  const crowd = (size: number) =>
    `naam\n${Array.from({ length: size }, (_, i) => `Jan ${i}\n`).join("")}`;
  assert.equal(fault(crowd(1_001)), { fault: "too_many", limit: 1_000 });
  assert.is(read(crowd(1_000)).members.length, 1_000);
  assert.is(read(`${crowd(1_000)}Jan 7\n`).members.length, 1_000, "a repeat is not one too many");
});

test("ROSTER9 one person twice comes in once; the same name is not enough", () => {
  const members = (...rows: string[]) =>
    read(["naam;school;e-mail;functie", ...rows].join("\n")).rows.map((row) => row.member !== null);
  const jan = "Jan Bos;De Brug;jan@example.nl;Docent";
  assert.equal(members(jan, jan), [true, false]);
  assert.equal(members(jan, "JAN  BÓS;de brug;JAN@example.nl;Mentor"), [true, false]);
  assert.equal(members(jan, "Jan Bos;De Brug;;"), [true, false]);
  assert.equal(members(jan, "Jan Bos;De Brug;j.bos@example.nl;Docent"), [true, true]);
  assert.equal(members(jan, "Jan Bos;De Brug;;Rector"), [true, true]);
  assert.equal(members(jan, "Jan Bos;Kompas;jan@example.nl;Docent"), [true, true]);
  assert.equal(members(jan, "Els Kok;De Brug;jan@example.nl;Docent"), [true, true]);
  assert.equal(members("💪;De Brug;;", "😅;De Brug;;"), [true, true]);
});

test("ROSTER9 the same file a second time adds nobody, whatever the order", () => {
  for (const name of ["so-plg", "wil"]) {
    const roster = read(file(name));
    const again = splitImport(onRoster(roster), [...roster.members].reverse());
    assert.equal(again.fresh, []);
    const ids = again.known.map((one) => one.memberId);
    assert.equal(new Set(ids).size, roster.members.length, "two of one name stay two");
  }
});

test("ROSTER9 only who is new is added, and a repeat within one import is none", () => {
  const roster = read("naam;school\nJan Bos;De Brug\nEls Kok;Kompas\nAn Dam;Kompas\n");
  const [jan, els, an] = roster.members;
  if (!jan || !els || !an) throw new Error("three people");
  const split = splitImport(onRoster(roster).slice(0, 1), [els, jan, els, an]);
  assert.equal(split.fresh, [els, an]);
  assert.equal(split.known, [
    { index: 1, memberId: "m0" },
    { index: 2, memberId: null },
  ]);
});

test("NAME5 first name, tussenvoegsel and last name become one name", () => {
  assert.is(composeName("Els", "van den", "Berg"), "Els van den Berg");
  assert.is(composeName("Els", "", "Berg, van den"), "Els van den Berg");
  assert.is(composeName("Jan", "", "Bos, MSc"), "Jan Bos, MSc");
  assert.is(composeName(" Tjitske ", "", ""), "Tjitske");
  const roster = read("Voornaam;Tussenvoegsel;Achternaam\nEls;van den;Berg\nTjitske;;\n;;Kok\n");
  assert.equal(
    roster.members.map((member) => member.name),
    ["Els van den Berg", "Tjitske", "Kok"],
  );
});

test.run();
