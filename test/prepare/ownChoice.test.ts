import * as assert from "uvu/assert";
import { ownChoices, withFallback } from "../../client/lib/prepare/ownChoice.ts";
import { ownMethod } from "../support/atTables.ts";
import { suite } from "../support/suite.ts";

const test = suite("choosing a method of one's own");
const small = ownMethod(2, "Klein");
const large = { ...ownMethod(1, "Groot"), fallback: { methodId: small.id } };

test("OWN11 those of the network come first, those of this device are told apart, and a newer one", () => {
  const newer = { ...large, name: "Groot, beter" };
  const choices = ownChoices([large], [newer, small]);
  assert.equal(choices, [
    { method: large, kept: true, changed: newer },
    { method: small, kept: false, changed: null },
  ]);
  assert.is(ownChoices([large], [large])[0]?.changed, null);
});

test("OWN12 what a small group falls back on goes along, but never over what the network has", () => {
  const ids = (methods: ReturnType<typeof withFallback>) => methods.map(({ id }) => id);
  assert.equal(ids(withFallback(large, [], [large, small])), [small.id, large.id]);
  const better = { ...small, name: "Klein, van een collega" };
  assert.equal(ids(withFallback(large, [better], [large, small])), [large.id]);
  assert.equal(ids(withFallback(large, [], [large])), [large.id]);
  assert.equal(ids(withFallback(small, [], [large, small])), [small.id]);
});

test.run();
