import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { run } from "../../server/groups/run.ts";
import type { Instance, PersonRow, Plan } from "../../shared/grouping/instance/types.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("groups from a roster");
const folder = tempFolder();
test.after(() => folder.remove());

const roster = `NAAM;ORGANISATIE;DUO;ROL;THEMA;ervaring
Ann de Wit;De Brug;;docent;taal;3
Bob Maas;de brug;;leider;taal;4,5
Eve Bos;De Kade;A;docent;rekenen;
Max Vos;De Linde;A;leider;rekenen;6
Ida Smit;De Linde;B;docent;taal;7
Jan Kok;;B;docent;rekenen;8
;De Kade;;docent;;1
`;
const columns = ["--name", "naam", "--apart", "Organisatie", "--together", "DUO", "--mix", "ROL"];

async function groups(args: readonly string[], csv: string | Uint8Array = roster) {
  writeFileSync(join(folder.path, "roster.csv"), csv);
  const all = ["roster.csv", "--seconds", "0.01", ...args];
  return run(all, { cwd: folder.path, stdin: () => Promise.reject(new Error("not read")) });
}
async function instanceOf(args: readonly string[], csv?: string | Uint8Array): Promise<Instance> {
  const { code, out, err } = await groups([...args, "--instance"], csv);
  assert.is(code, 0, err);
  return JSON.parse(out) as Instance;
}

test("CLI11 makes rules of the columns of a roster", async () => {
  const args = [...columns, "--cluster", "thema", "--rounds", "2", "--max", "3"];
  const { people, ...rules } = await instanceOf(args);
  assert.equal((people as PersonRow[])[1], { id: "Bob Maas", ROL: "leider", THEMA: "taal" });
  assert.equal(rules, {
    together: [
      ["Eve Bos", "Max Vos"],
      ["Ida Smit", "Jan Kok"],
    ],
    apart: [
      ["Ann de Wit", "Bob Maas"],
      ["Max Vos", "Ida Smit"],
    ],
    mix: [{ attr: "ROL", weight: 1 }],
    cluster: [{ attr: "THEMA", weight: 1 }],
    rounds: 2,
    maxSize: 3,
  });
});

test("CLI11 plans from a roster, and from the instance that it became, alike", async () => {
  const args = [...columns, "--rounds", "2", "--max", "3"];
  const { code, out } = await groups(args);
  assert.is(code, 0);
  const plan = JSON.parse(out) as Plan;
  for (const seating of plan.rounds) {
    const tableOf = (name: string) => seating.findIndex((table) => table.includes(name));
    assert.is(tableOf("Eve Bos"), tableOf("Max Vos"));
    assert.is.not(tableOf("Ann de Wit"), tableOf("Bob Maas"));
    assert.equal(seating.flat().length, 6);
  }
  const json = (await groups([...args, "--instance"])).out;
  const piped = await run(["-", "--seconds", "0.01"], {
    cwd: folder.path,
    stdin: () => Promise.resolve(new TextEncoder().encode(json)),
  });
  assert.is(piped.out, out);
});

test("CLI12 names the columns that there are when one is not there", async () => {
  const wrong = async (...args: string[]) => {
    const { code, out, err } = await groups([...args, "--rounds", "2"]);
    assert.equal([code, out], [2, ""]);
    return err;
  };
  assert.is(
    await wrong("--apart", "organisatei"),
    '--apart names the column "organisatei", which is not there; did you mean "ORGANISATIE"? ' +
      "The columns are NAAM, ORGANISATIE, DUO, ROL, THEMA, ervaring.\n",
  );
  assert.match(await wrong("--mix", "kleur", "--lang", "nl"), /de kolommen zijn NAAM, ORGANISATIE/);
  const { err } = await groups(["--rounds", "2"], "1;2\n3;4\n");
  assert.match(err, /^No column looks like a name; say which one is with --name/);
});

test("CLI13 tells what it left out or called otherwise", async () => {
  const csv = `${roster}Ann de Wit;De Kade;;leider;;2\nann de wit;De Brug;;docent;;3\n`;
  const { code, err } = await groups(["--rounds", "2"], csv);
  assert.is(code, 0);
  assert.equal(err.trimEnd().split("\n"), [
    "Left out, as nobody is named there: line 8.",
    "Left out, as that person is there already: line 10.",
    'Somebody else has that name already, so line 9 is called "Ann de Wit (2)".',
  ]);
});

test("CLI13 tells when it took the first row for a person", async () => {
  const { code, err } = await groups(["--rounds", "1"], "Ann de Wit\nBob Maas\n");
  assert.equal([code, err.split(",")[0]], [0, "No headings were recognised"]);
});

test("CLI14 finds the name, the delimiter and the encoding by itself", async () => {
  const { people } = await instanceOf(["--rounds", "2"]);
  assert.equal((people as PersonRow[]).map(({ id }) => id).slice(0, 2), ["Ann de Wit", "Bob Maas"]);
  const parts = "voornaam,tussenvoegsel,achternaam\nJosé,van,Dijk\nAyşe,,Güneş\n";
  assert.equal((await instanceOf(["--rounds", "1"], parts)).people, [
    { id: "José van Dijk" },
    { id: "Ayşe Güneş" },
  ]);
  const latin = Uint8Array.from("naam;rol\nRené Bos;x\n", (char) => char.charCodeAt(0));
  assert.equal((await instanceOf(["--rounds", "1"], latin)).people, [{ id: "René Bos" }]);
  const tabs = ["--delimiter", "tab", "--name", "b", "--name", "a", "--rounds", "1"];
  assert.equal((await instanceOf(tabs, "a\tb\nMaas\tBob\n")).people, [{ id: "Bob Maas" }]);
});

test("CLI14 takes a column of numbers as numbers, to balance", async () => {
  const { people } = await instanceOf(["--mix", "Ervaring", "--rounds", "1"]);
  const years = (people as PersonRow[]).map(({ ervaring }) => ervaring);
  assert.equal(years, [3, 4.5, undefined, 6, 7, 8]);
});

test("CLI15 gives the numbers of the command to the instance, and checks them there", async () => {
  const { groups: counts, maxSize } = await instanceOf([
    "--rounds",
    "2",
    "--groups",
    "2,3",
    "--max",
    "4",
  ]);
  assert.equal([counts, maxSize], [[2, 3], 4]);
  const { code, err } = await groups(["--rounds", "2", "--max", "1"]);
  assert.equal(
    [code, err.trimEnd()],
    [2, "maxSize should be a whole number from 2 to 8, but it is 1."],
  );
});

test("CLI15 keeps the reason of a rule out of the instance", async () => {
  const so = readFileSync(new URL("../data/roster-so-plg.csv", import.meta.url));
  const args = ["--rounds", "4", "--apart", "coalitie"];
  const { out } = await groups([...args, "--instance"], so);
  const instance = JSON.parse(out) as Instance;
  assert.ok((instance.apart?.length ?? 0) > 3);
  assert.not.match(out, "Samen Stralen");
  const plan = JSON.parse((await groups(args, so)).out) as Plan;
  assert.is(plan.rounds.length, 4);
});

test.run();
