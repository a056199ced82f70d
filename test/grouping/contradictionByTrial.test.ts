import fc from "fast-check";
import { planRounds } from "../../shared/grouping/engine/plan.ts";
import { problemOf } from "../../shared/grouping/engine/problem.ts";
import {
  contradictionWith,
  findContradictions,
} from "../../shared/grouping/explain/contradiction.ts";
import { rulesIn, sameRule } from "../../shared/grouping/explain/rules.ts";
import { brokenIn } from "../../shared/grouping/judge/broken.ts";
import { suite } from "../support/suite.ts";
import { arbitraryInstance } from "./instances.ts";
import {
  canHold,
  everySeating,
  fewestRules,
  obeys,
  refsOf,
  smallInstances,
} from "./rulesByTrial.ts";
import * as assert from "uvu/assert";

const test = suite("contradictions against all seatings");

test("CONTRA9 on small instances found only if no seating obeys, and every set is minimal", () => {
  let impossible = 0;
  fc.assert(
    fc.property(smallInstances(), (instance) => {
      const found = findContradictions(instance);
      const rounds = Array.from({ length: instance.rounds }, (_, round) => round);
      const all = refsOf(instance);
      const clashing = rounds.filter((round) => !canHold(instance, round, all));
      if (clashing.length > 0) impossible += 1;
      assert.is(found.length > 0, clashing.length > 0);
      if (clashing.length > 0) assert.is(found[0]?.round, clashing[0]);
      for (const { round, rules } of found) {
        assert.not(canHold(instance, round, rules));
        for (const one of rules) {
          assert.ok(
            canHold(
              instance,
              round,
              rules.filter((other) => other !== one),
            ),
          );
        }
      }
      const first = found[0];
      if (first) assert.is(first.rules.length, fewestRules(instance, first, all));
    }),
    { numRuns: 400, seed: 4 },
  );
  assert.ok(impossible > 60 && impossible < 340);
});

test("CONTRA11 a rule that a seating breaks is excused only by rules that leave it no room", () => {
  fc.assert(
    fc.property(smallInstances(), fc.nat(), (instance, pick) => {
      const problem = problemOf(instance);
      const { present, sizes } = problem.rounds[0] ?? { present: [], sizes: [] };
      const every = everySeating(present, sizes);
      const seating = every[pick % every.length] ?? [];
      const rules = rulesIn(problem, 0);
      const held = rules.filter(({ ref }) => obeys(instance, 0, seating, ref));
      for (const rule of rules.filter((one) => !held.includes(one))) {
        const found = contradictionWith(instance, problem, 0, rule, held);
        const refs = [...held, rule].map(({ ref }) => ref);
        assert.is(found === null, canHold(instance, 0, refs));
        if (found === null) continue;
        assert.ok(found.rules.includes(rule.ref));
        assert.not(canHold(instance, 0, found.rules));
        for (const one of found.rules.filter((other) => other !== rule.ref)) {
          const rest = found.rules.filter((other) => other !== one);
          assert.ok(canHold(instance, 0, rest));
        }
      }
    }),
    { numRuns: 200, seed: 9 },
  );
});

test("CONTRA12 no plan obeys rules that are said to contradict each other", () => {
  fc.assert(
    fc.property(arbitraryInstance(), fc.nat(), (instance, seed) => {
      const problem = problemOf(instance);
      const broken = brokenIn(problem, planRounds(problem, { seed, effort: 1_000 }));
      for (const { round, rules, people } of findContradictions(instance)) {
        const here = broken.filter((one) => one.round === round);
        assert.ok(rules.some((rule) => here.some((one) => sameRule(one.rule, rule))));
        assert.ok(people.length > 0);
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

test.run();
