import fc from "fast-check";
import { methods, methodById } from "../../shared/content/library.ts";
import {
  findMethods,
  leastMinutes,
  loosened,
  noWish,
  queryOf,
  wishOf,
  type MethodWish,
} from "../../shared/content/methodSearch.ts";
import { situations } from "../../shared/content/situations.ts";
import { methodKinds, type Method } from "../../shared/content/types.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("search");
const all: readonly Method[] = methods;
const found = (wish: Partial<MethodWish>, lang: "nl" | "en" = "nl") =>
  findMethods(all, { ...noWish, ...wish }, lang).map(({ method }) => method.id);

test("METHOD13 without a wish the whole library is there, in its own order", () => {
  assert.equal(
    found({}),
    all.map(({ id }) => id),
  );
});

test("METHOD14 typed words find a method by name first, then by use, steps and roles", () => {
  assert.equal(found({ text: "wereldcafe" }), ["wereldcafe"]);
  assert.equal(found({ text: "world café" }, "en"), ["wereldcafe"]);
  assert.is(found({ text: "vijf" })[0], "vijfstappen");
  assert.ok(found({ text: "spanning" }).includes("balint"));
  assert.ok(found({ text: "tafelgastheer" }).includes("wereldcafe"));
  assert.equal(found({ text: "xyzzy" }), []);
});

test("METHOD15 what is found fits the people and, if need be at its minimums, the minutes", () => {
  const [people, minutes] = [4, 25];
  const hits = findMethods(all, { ...noWish, people, minutes }, "nl");
  assert.ok(hits.length > 3);
  for (const { method, shorter } of hits) {
    assert.ok(method.groupSize.min <= people && people <= method.groupSize.max);
    assert.ok(leastMinutes(method) <= minutes);
    assert.is(shorter, method.totalMinutes > minutes);
  }
  const firstShorter = hits.findIndex(({ shorter }) => shorter);
  assert.ok(hits.slice(firstShorter).every(({ shorter }) => shorter));
  assert.ok(hits.some(({ method }) => method.id === "vijfstappen"));
});

test("METHOD16 every method helps in some situation, and every situation names methods", () => {
  const named = new Set(situations.flatMap((one) => one.methods));
  for (const id of named) assert.ok(methodById(id), id);
  for (const { id } of all) assert.ok(named.has(id), id);
  for (const { id, methods: ids } of situations) {
    assert.ok(ids.length >= 3, id);
    assert.is(new Set(ids).size, ids.length, id);
    assert.equal(found({ situation: id }).sort(), [...ids].sort());
  }
});

test("METHOD17 a changed copy helps where the method helps that it was made from", () => {
  const copy: Method = { ...(all[0] as Method), id: "own-1", basedOn: "incidentmethode" };
  const hits = findMethods([copy], { ...noWish, situation: "incident" }, "nl");
  assert.is(hits.length, 1);
});

test("METHOD18 when nothing fits, it is said which wish to let go of and what that gives", () => {
  const wish: MethodWish = { ...noWish, kind: "intervision", people: 60, minutes: 30 };
  assert.equal(findMethods(all, wish, "nl"), []);
  const ways = loosened(all, wish, "nl");
  assert.equal(
    ways.map(({ part }) => part),
    ["people", "kind"].sort(
      (a, b) =>
        (ways.find(({ part }) => part === b)?.count ?? 0) -
        (ways.find(({ part }) => part === a)?.count ?? 0),
    ),
  );
  assert.ok(ways.every(({ count }) => count > 0));
});

test("METHOD19 a wish is in the address and comes back, and a strange address is no wish", () => {
  const anyWish: fc.Arbitrary<MethodWish> = fc.record({
    text: fc.string({ maxLength: 40 }),
    kind: fc.option(fc.constantFrom(...methodKinds)),
    people: fc.option(fc.integer({ min: 1, max: 999 })),
    minutes: fc.option(fc.integer({ min: 1, max: 999 })),
    situation: fc.option(fc.constantFrom(...situations.map(({ id }) => id))),
  });
  fc.assert(
    fc.property(anyWish, (wish) => {
      assert.equal(wishOf(new URLSearchParams(queryOf(wish))), { ...wish });
    }),
  );
  const strange = "kind=party&people=-3&minutes=1e9&for=rain&x=1";
  assert.equal(wishOf(new URLSearchParams(strange)), noWish);
  assert.is(queryOf(noWish), "");
});

test.run();
