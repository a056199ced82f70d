import fc from "fast-check";
import { methods, methodById } from "../../shared/content/library.ts";
import { scaleMethod, type ScaledMethod } from "../../shared/content/scale.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";
import { anyScope, lengths, method, runs, scaled, sum } from "./scaled.ts";

const test = suite("scale");

const turns = (one: ScaledMethod) => one.steps.filter(({ turn }) => turn !== null);

test("SCALE1 with the people and the minutes that it is made for a method is as it is", () => {
  for (const one of methods) {
    const rounds = Math.max(0, ...one.steps.map(({ round }) => round ?? 0));
    const most = rounds || Math.min(one.groupSize.max, 40);
    const result = scaled(one, most, one.totalMinutes);
    assert.equal(
      lengths(result),
      one.steps.map(({ minutes }) => minutes),
      one.id,
    );
    assert.is(result.shortage, 0);
  }
});

test("SCALE2 the steps add up to the minutes asked for, or the shortage is said", () => {
  fc.assert(
    fc.property(anyScope, ({ one, people, minutes }) => {
      const result = scaled(one, people, minutes);
      assert.is(sum(lengths(result)), result.minutes);
      assert.is(result.minutes - result.shortage, minutes);
      if (result.shortage > 0)
        assert.ok(result.steps.every((step) => step.minutes === step.minMinutes));
    }),
    runs,
  );
});

test("SCALE3 no step goes under its minimum and every step is in whole minutes", () => {
  fc.assert(
    fc.property(anyScope, ({ one, people, minutes }) => {
      for (const step of scaled(one, people, minutes + 0.5).steps) {
        assert.ok(step.minutes >= step.minMinutes && Number.isInteger(step.minutes));
      }
    }),
    runs,
  );
});

test("SCALE4 everybody has one turn, and all turns are equally long", () => {
  const withTurns = fc.constantFrom(
    method("toepassing-per-persoon"),
    method("terugblik-actiepunt"),
  );
  fc.assert(
    fc.property(
      withTurns,
      fc.integer({ min: 3, max: 8 }),
      fc.integer({ min: 0, max: 180 }),
      (one, people, minutes) => {
        const own = turns(scaled(one, people, minutes));
        assert.equal(
          own.map(({ turn }) => turn),
          Array.from({ length: people }, (_, at) => at + 1),
        );
        assert.is(new Set(own.map((step) => step.minutes)).size, 1);
      },
    ),
    runs,
  );
});

test("SCALE5 four instead of five: the fifth turn's minutes go to the action point", () => {
  const one = method("toepassing-per-persoon");
  assert.equal(lengths(scaled(one, 5, 30)), [4, 4, 4, 4, 4, 4, 6]);
  assert.equal(lengths(scaled(one, 4, 30)), [4, 4, 4, 4, 4, 10]);
  assert.equal(lengths(scaled(one, 3, 30)), [4, 4, 4, 4, 14]);
  assert.equal(lengths(scaled(one, 5, 28)), [3, 4, 4, 4, 4, 4, 5]);
  assert.equal(lengths(scaled(one, 5, 23)), [3, 3, 3, 3, 3, 3, 5]);
  assert.is(scaled(one, 5, 20).shortage, 3);
  // without an action point to write the other turns get them
  assert.equal(lengths(scaled(method("terugblik-actiepunt"), 3, 18)), [2, 5, 5, 5, 1]);
});

test("SCALE6 with more minutes nobody's turn is shorter, and without turns no step is", () => {
  fc.assert(
    fc.property(anyScope, ({ one, people, minutes }) => {
      const now = scaled(one, people, minutes);
      const more = scaled(one, people, minutes + 1);
      const [before, after] = [turns(now), turns(more)];
      after.forEach((step, at) => assert.ok(step.minutes >= (before[at]?.minutes ?? 0), one.id));
      if (before.length > 0) return;
      more.steps.forEach((step, at) => {
        assert.ok(step.minutes >= (now.steps[at]?.minutes ?? 0), `${one.id} ${minutes} ${at}`);
      });
    }),
    runs,
  );
});

test("SCALE7 in a smaller group nobody's turn is shorter", () => {
  for (const id of ["toepassing-per-persoon", "terugblik-actiepunt"]) {
    for (let minutes = 0; minutes <= 90; minutes += 1) {
      const longest = [6, 5, 4, 3].map(
        (people) => turns(scaled(method(id), people, minutes))[0]?.minutes ?? 0,
      );
      assert.equal(
        longest,
        longest.toSorted((a, b) => a - b),
        `${id} ${minutes}`,
      );
    }
  }
});

test("SCALE8 below its smallest group a method offers its fallback", () => {
  assert.equal(scaleMethod(method("incidentmethode"), { people: 3, minutes: 45 }), {
    fallback: { methodId: "vijfstappen" },
    needs: 4,
  });
  assert.equal(scaleMethod(method("vijfstappen"), { people: 2, minutes: 30 }), {
    fallback: null,
    needs: 3,
  });
  for (const { id, kind, groupSize, fallback } of methods) {
    if (kind !== "intervision" || groupSize.min < 4) continue;
    assert.ok(fallback && "methodId" in fallback, id);
    assert.ok((methodById(fallback.methodId)?.groupSize.min ?? 9) <= 3, id);
  }
});

test("SCALE9 a larger group gets more turns, and is told that it is large", () => {
  const result = scaled(method("toepassing-per-persoon"), 6, 34);
  assert.ok(result.crowded);
  assert.is(turns(result).length, 6);
  const sixth = result.steps[6];
  assert.equal(sixth?.name, { nl: "Beurt 6", en: "Turn 6" });
  assert.ok(result.steps.at(-1)?.actionPoint);
});

test("SCALE15 where everybody is the client for a round, a larger group has a round more", () => {
  const troika = method("troika");
  assert.is(scaled(troika, 3, 30).steps.length, 14);
  const four = scaled(troika, 4, 36);
  assert.equal(
    four.steps.map(({ round }) => round ?? 0),
    [0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 0],
  );
  assert.equal(four.steps[13]?.name, { nl: "Ronde 4: vraag", en: "Round 4: question" });
  assert.is(scaled(troika, 4, 30).shortage, 1);
});

test("SCALE10 roles are for the people there are: first what is needed, then the thinkers", () => {
  const roles = (people: number) =>
    scaled(method("vijfstappen"), people, 30).roles.map(({ count, shared }) => [count, shared]);
  assert.equal(roles(6), [
    [1, 0],
    [1, 0],
    [1, 0],
    [3, 0],
  ]);
  assert.equal(roles(3), [
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
  fc.assert(
    fc.property(anyScope, ({ one, people }) => {
      const all = scaled(one, people, one.totalMinutes).roles;
      assert.ok(sum(all.map(({ count }) => count)) <= people);
      assert.ok(all.every(({ count, shared }) => count >= 0 && shared >= 0));
    }),
    runs,
  );
});

test.run();
