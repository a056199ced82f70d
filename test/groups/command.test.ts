import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { helpIn } from "../../server/groups/help.ts";
import { type Ended, run } from "../../server/groups/run.ts";
import type { Numbered } from "../../shared/grouping/engine/numbered.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import type { Instance, Plan } from "../../shared/grouping/instance/types.ts";
import { judge } from "../../shared/grouping/judge/judge.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("groups command");
const folder = tempFolder();
test.after(() => folder.remove());

const evening: Instance = {
  people: ["Ann", "Bob", "Eve", "Max", "Ida", "Jan", "Kim", "Lou", "Mia"],
  rounds: 3,
  maxSize: 3,
  together: [["Ann", "Bob"]],
  apart: [["Eve", "Max", "Ida"]],
};

/** Runs the command as if typed in a folder that has these files; quick unless told otherwise. */
async function groups(
  args: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  stdin = "",
): Promise<Ended> {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder.path, name), content);
  }
  const quick = args.includes("--seconds") ? [] : ["--seconds", "0.01"];
  const given = args === "" ? [] : args.split(" ");
  return run([...given, ...quick], {
    cwd: folder.path,
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
  });
}
async function refused(args: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { code, out, err } = await groups(args, files);
  assert.equal([code, out], [2, ""], args);
  assert.match(err, /^\S[^\n]*[.?]\n$/);
  return err.trimEnd();
}
async function planOf(args: string, files: Readonly<Record<string, string>>): Promise<Plan> {
  const { code, out, err } = await groups(args, files);
  assert.equal([code, err], [0, ""]);
  return JSON.parse(out) as Plan;
}
function judged(instance: Instance, plan: Plan) {
  const problem = problemOf(instance);
  const numberOf = new Map(problem.ids.map((id, number) => [id, number]));
  const numbered: Numbered = plan.rounds.map((seating) =>
    seating.map((group) => group.map((id) => numberOf.get(id) ?? -1)),
  );
  return judge(problem, numbered);
}
const asFile = (instance: unknown) => ({ "evening.json": JSON.stringify(instance) });

test("CLI1 prints a plan that keeps every hard rule, as JSON and nothing else", async () => {
  const plan = await planOf("evening.json", asFile(evening));
  const { valid, unevenRounds } = judged(evening, plan);
  assert.equal([valid, unevenRounds, plan.rounds.length], [true, 0, 3]);
  const numbers = await planOf("evening.json", asFile({ people: 25, rounds: 6 }));
  assert.is(judged({ people: 25, rounds: 6 }, numbers).sumC2, 0);
});

test("CLI2 gives the same plan for the same seed, whatever the order of people", async () => {
  const instance = { people: 23, rounds: 6 };
  const first = await groups("evening.json --seed 7", asFile(instance));
  assert.is((await groups("evening.json --seed 7")).out, first.out);
  assert.is.not((await groups("evening.json --seed 8")).out, first.out);
  const people = Array.from({ length: 23 }, (_, id) => 22 - id);
  const turned = await groups("evening.json --seed 7", asFile({ people, rounds: 6 }));
  assert.is(turned.out, first.out);
});

test("CLI3 reads an instance from standard input", async () => {
  const piped = await groups("-", {}, JSON.stringify(evening));
  assert.is(piped.out, (await groups("evening.json", asFile(evening))).out);
  const { code, err } = await groups("-", {}, "");
  assert.equal([code, err], [2, "Standard input is empty.\n"]);
});

test("CLI4 says in one sentence why a file cannot be read", async () => {
  mkdirSync(join(folder.path, "sub"), { recursive: true });
  assert.is(await refused("gone.json"), "There is no file gone.json.");
  assert.is(await refused("sub"), "sub is a folder; name a file in it.");
  assert.is(await refused("a.json", { "a.json": "hello" }), "a.json is not JSON.");
  assert.is(await refused("a.json", { "a.json": " \n" }), "a.json is empty.");
  assert.match(
    await refused("a.json", { "a.json": '{"people": 5,\n "rounds" 2}' }),
    /^a\.json is not JSON: line 2, character \d+, is not as it should be\.$/,
  );
  const zip = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
  assert.is(
    await refused("a.csv --rounds 2", { "a.csv": zip }),
    "a.csv is a spreadsheet; save it as CSV first.",
  );
});

test("CLI4 reads UTF-8 with a mark and UTF-16, as some shells write", async () => {
  const text = `\ufeff${JSON.stringify(evening)}`;
  const plain = (await groups("evening.json", asFile(evening))).out;
  const wide = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
  assert.is((await groups("marked.json", { "marked.json": text })).out, plain);
  assert.is((await groups("wide.json", { "wide.json": wide })).out, plain);
});

test("CLI5 says in one sentence what is wrong with an instance, in Dutch when asked", async () => {
  const file = asFile({ people: ["Ann", "Bob"], rounds: 2, apart: [["Ann", "Bop"]] });
  const said = 'apart[0][1] is "Bop", but nobody in people has that id; did you mean "Bob"?';
  assert.is(await refused("evening.json", file), said);
  assert.match(await refused("evening.json --lang nl"), /niemand in people.*bedoel je "Bob"\?$/);
  assert.match(
    await refused("evening.json", asFile({ people: 5, rounds: 2, maxSize: 1 })),
    /2 to 8/,
  );
  assert.match(await refused("evening.json", asFile({ people: 0, rounds: 2 })), /^people should/);
});

test("CLI6 refuses rules that contradict each other, and names them and their people", async () => {
  const clash = { ...evening, apart: [["Ann", "Bob"]] };
  assert.is(
    await refused("evening.json", asFile(clash)),
    "In round 0 (counted from 0), with 3 groups of at most 3, these rules cannot all hold: " +
      "together[0] (Ann, Bob), apart[0] (Ann, Bob).",
  );
  assert.match(await refused("evening.json --lang nl"), /kunnen deze regels niet allemaal/);
  const pinned = { ...evening, pinned: [{ round: 1, ids: ["Eve", "Max"] }] };
  assert.match(await refused("evening.json", asFile(pinned)), /^In round 1.*pinned\[0\]/);
  const large = { ...evening, together: [["Ann", "Bob", "Jan", "Kim"]] };
  assert.is(
    await refused("evening.json", asFile(large)),
    "together[0] (Ann, Bob, Jan, Kim) keeps 4 people together, but the largest group in round 0 " +
      "(counted from 0) is of 3.",
  );
});

test("CLI7 plans as well as can be where there are only too few groups, and says so", async () => {
  const crowded = { ...evening, apart: [["Eve", "Max", "Ida", "Jan"]] };
  const { code, out, err } = await groups("evening.json", asFile(crowded));
  assert.is(code, 0);
  assert.match(err, /^Round 0 \(counted from 0\) has 3 groups .* apart\[0\] \(Eve.*\n$/);
  const { valid, apart } = judged(crowded, JSON.parse(out) as Plan);
  assert.equal([valid, apart], [true, 3]);
});

test("CLI8 prints tables with names, the figures and what there is to say", async () => {
  const { out } = await groups("evening.json --text", asFile(evening));
  assert.match(out, /^Round 1 of 3\n {2}table 1 {3}\S.* · /);
  assert.match(out, /\n\nRepeated meetings: \d+; no plan can have fewer than \d+\.\n\S/);
  for (const name of evening.people as string[]) assert.is(out.split(name).length - 1 >= 3, true);
  const dutch = (await groups("evening.json --text --lang nl")).out;
  assert.match(dutch, /^Ronde 1 van 3\n {2}tafel 1 /);
  assert.match(dutch, /\n\nHerhaalde ontmoetingen: \d+; /);
});

test("CLI9 prints the explanation or the instance instead of the plan", async () => {
  const { out } = await groups("evening.json --explain", asFile(evening));
  const { sumC2, bound } = JSON.parse(out) as { sumC2: number; bound: { sumC2: number } };
  assert.ok(sumC2 >= bound.sumC2);
  assert.equal(JSON.parse((await groups("evening.json --instance")).out), evening);
});

test("CLI10 explains its options, and refuses those that it does not have", async () => {
  assert.is((await groups("--help")).out, `${helpIn("en")}\n`);
  assert.match((await groups("--help --lang nl")).out, /LIJST\.csv/);
  for (const line of `${helpIn("en")}\n${helpIn("nl")}`.split("\n")) assert.ok(line.length <= 100);
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /^Name the file to read/],
    ["a.json b.json", /"b\.json" is one too many/],
    ["a.json --sed 3", /^--sed is no known option; did you mean --seed\?$/],
    ["a.json --seed", /^--seed needs a value behind it\.$/],
    ["a.json --seed 1 --seed 2", /^--seed is given twice/],
    ["a.json --text=yes", /^--text takes no value/],
    ["a.json --text --explain", /^Choose one of --text and --explain/],
    ["a.json --seconds 0", /^--seconds should be a number above 0, 600 at most, but it is "0"/],
    ["a.json --seconds soon", /but it is "soon"/],
    ["a.json --lang fr", /^--lang should be en or nl/],
    ["a.json --rounds 5", /^--rounds goes with a roster in CSV/],
    ["a.csv --max 5", /^With a roster, say how many rounds: --rounds 5\.$/],
    ["a.csv --rounds 5 --delimiter /", /^--delimiter should be comma, semicolon or tab/],
  ];
  for (const [args, sentence] of cases) assert.match(await refused(args), sentence);
});

test.run();
