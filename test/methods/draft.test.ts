import { methodFaultWords, whereWords } from "../../client/lib/methods/faultWords.ts";
import { draftOf, emptyDraft, methodOf, sumOf } from "../../client/lib/methods/draft.ts";
import { knownRoles } from "../../client/lib/methods/knownRoles.ts";
import { perPerson, whoWords } from "../../client/lib/methods/who.ts";
import { usualScope, wishedScope } from "../../client/lib/methods/usualScope.ts";
import { methodWords } from "../../client/lib/i18n/methods.ts";
import { methodById, methods } from "../../shared/content/library.ts";
import { methodFaults, type MethodFaultCode } from "../../shared/content/methodFaults.ts";
import { noWish } from "../../shared/content/methodSearch.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("methods");

test("METHOD20 a copy of any method, in either language, is whole and without a fault", () => {
  for (const method of methods) {
    for (const lang of ["nl", "en"] as const) {
      const copy = methodOf(draftOf(method, lang));
      assert.equal(methodFaults(copy), [], `${method.id} ${lang}`);
      assert.is(copy.name, method.name[lang]);
      assert.equal(
        copy.steps.map(({ minutes, turn, actionPoint }) => [minutes, turn, actionPoint]),
        method.steps.map(({ minutes, turn, actionPoint }) => [minutes, turn, actionPoint]),
      );
      assert.equal(copy.fallback, method.fallback);
    }
  }
});

test("METHOD21 an empty form says what to fill in, and a half typed number counts as none", () => {
  const draft = emptyDraft("own-1");
  const paths = methodFaults(methodOf(draft)).map(({ path, code }) => `${path} ${code}`);
  assert.equal(paths, [
    "name missing",
    "useWhen missing",
    "steps.0.name missing",
    "steps.0.instruction missing",
  ]);
  assert.is(sumOf(draft), 5);
  const half = { ...draft, steps: draft.steps.map((step) => ({ ...step, minutes: "1e1" })) };
  assert.is(sumOf(half), null);
});

test("METHOD22 turns are numbered in the order in which they stand", () => {
  const method = methodById("toepassing-per-persoon");
  assert.ok(method);
  const draft = draftOf(method, "nl");
  const swapped = {
    ...draft,
    steps: draft.steps.toSpliced(1, 2, ...draft.steps.slice(1, 3).reverse()),
  };
  assert.equal(
    methodOf(swapped).steps.map(({ turn }) => turn),
    [undefined, 1, 2, 3, 4, 5, undefined],
  );
});

test("METHOD23 every fault is said in words in both languages, and where it is", () => {
  const codes: MethodFaultCode[] = [
    ...(["missing", "long", "text", "range", "many", "malformed", "total", "minimum"] as const),
    ...(["sizes", "roles", "role", "roleTwice", "speaker", "taskRole", "turnOrder"] as const),
    ...(["turnMinutes", "turnSpeaks", "turnCount", "actionPoints", "fallback"] as const),
  ];
  for (const lang of ["nl", "en"] as const) {
    const said = codes.map((code) => methodFaultWords({ path: "", code, facts: [2, 3] }, lang));
    for (const text of said) assert.match(text, /^\p{Lu}.*\.$/u);
    assert.is(new Set(said).size, codes.length);
  }
  assert.is(whereWords("steps.2.minMinutes", "nl"), "Stap 3, kan in (min):");
  assert.is(whereWords("groupSize.max", "en"), "Most people:");
  assert.is(whereWords("secret", "nl"), "");
});

test("METHOD24 a step says who talks, who is silent and how long each has in a round", () => {
  const group = { people: 6, roles: [{ id: "bringer" }] };
  const nl = methodWords.nl;
  const who = (speaks: "others" | "each-in-turn" | "silent", turn: number | null = null) =>
    whoWords({ speaks, turn, minutes: 9 }, group, nl);
  assert.is(who("others"), "De anderen praten, de inbrenger luistert");
  assert.is(who("silent"), "Iedereen is stil");
  assert.is(who("each-in-turn", 3), "Persoon 3 is aan de beurt");
  assert.is(who("each-in-turn"), "Om de beurt, de anderen luisteren, ongeveer 1,5 min per persoon");
  assert.is(perPerson(4, 6, methodWords.en), "40 s");
  assert.is(perPerson(5, 5, methodWords.en), "1 min");
  assert.is(perPerson(5, 40, nl), null);
});

test("METHOD25 the roles that are offered are those of the library, each once", () => {
  const offered = knownRoles(methods).map(({ id }) => id);
  assert.is(new Set(offered).size, offered.length);
  assert.is(offered.length, 13);
});

test("METHOD29 a method begins with the people and minutes that were looked for", () => {
  const [troika, five] = ["troika", "vijfstappen"].map((id) => methodById(id));
  assert.ok(troika && five);
  assert.equal(usualScope(five), { people: 5, minutes: 30 });
  assert.equal(usualScope(troika), { people: 3, minutes: 30 });
  assert.equal(wishedScope(five, { ...noWish, people: 4, minutes: 25 }), {
    people: 4,
    minutes: 25,
  });
  assert.is(wishedScope(five, { ...noWish, minutes: 90 }).minutes, 30);
});

test.run();
