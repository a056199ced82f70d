import * as assert from "uvu/assert";
import { blockDraft } from "../../../client/lib/prepare/pendingEdits.ts";
import { limits } from "../../../shared/network/limits.ts";
import { redactNetwork } from "../../../shared/network/redact.ts";
import { parseEnvelope } from "../../../shared/wire/parse.ts";
import { ownMethod } from "../../support/atTables.ts";
import { at, block, closed, desk, phone, written } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { suite } from "../../support/suite.ts";

const test = suite("methods of one's own");

const method = ownMethod(1, "Onze werkvorm");
const keep = { type: "KeepMethod", method } as const;
const kept = at(14, { type: "MethodKept", method });
const inBlock = { sessionId: "s1", blockId: "b2" };
const mixed = { kind: "mixed", size: 2, splitOrganisations: false } as const;
const draft = blockDraft(block("b2", 15, { methodId: "own-1", grouping: mixed }));
const carry = { type: "EditBlock", ...inBlock, block: draft } as const;

test("OWN1 a method that is kept is there once; the same again changes nothing", () => {
  const world = given(written).when(keep, desk).after();
  assert.equal(world.network.methods, [method]);
  world.when(keep, desk).then([]);
  const newer = { ...method, name: "Beter" };
  const after = world.when({ ...keep, method: newer }, desk).after();
  assert.equal(after.network.methods, [newer]);
});

test("OWN2 a block carries a method of the library or of the network, no other", () => {
  given(written).when(carry, desk).then({ refused: "unknown_method", field: "block.methodId" });
  given(written, kept).when(carry, desk).thenTypes("BlockEdited", "MethodLaid");
  const add = { type: "AddBlock", sessionId: "s1", block: draft, index: 4 } as const;
  given(written).when(add, desk).then({ refused: "unknown_method", field: "block.methodId" });
  given(written, kept).when(add, desk).thenTypes("BlockAdded");
});

test("OWN2 a block that carries a method nobody knows any more can still be changed", () => {
  const old = at(14, {
    type: "BlockEdited",
    sessionId: "s1",
    block: block("b2", 15, { methodId: "vroeger" }),
  });
  const longer = { ...draft, methodId: "vroeger", minutes: 20 };
  given(written, old)
    .when({ type: "EditBlock", ...inBlock, block: longer }, desk)
    .thenTypes("BlockEdited");
});

test("OWN3 its words reach the phones with its block, groups or not, and nothing else of it does", () => {
  const alone = at(14, { type: "GroupsCleared", ...inBlock });
  const world = given(written, kept, alone).when(carry, desk).after();
  const [laid] = world.network.tables.laid;
  assert.is(laid?.method.name, "Onze werkvorm");
  assert.is(redactNetwork(world.network, phone(1) as never).tables.laid.length, 1);
  const viewers = [phone(1), { role: "screen" }, { role: "supervisor" }] as const;
  for (const viewer of viewers) {
    assert.equal(redactNetwork(world.network, viewer as never).methods, []);
  }
  assert.equal(redactNetwork(world.network, { role: "facilitator" }).methods, [method]);
});

test("OWN4 a group works with it step by step, as with one of the library", () => {
  const world = given(written, kept).when(carry, desk).after();
  const began = world.when({ type: "StartTable", ...inBlock, groupId: "g1" }, phone(1)).after();
  const run = began.network.tables.runs.find(({ groupId }) => groupId === "g1");
  assert.is(run?.methodId, "own-1");
  assert.is(run?.step, 0);
  began
    .when({ type: "NextStep", ...inBlock, groupId: "g1", from: 0 }, phone(3))
    .thenTypes("TableTurned");
});

test("OWN5 a new version takes the place of the words on the tables until a group works with them", () => {
  const world = given(written, kept).when(carry, desk).after();
  const newer = { ...method, name: "Beter" };
  const better = world.when({ ...keep, method: newer }, desk);
  better.thenTypes("MethodKept", "MethodLaid");
  assert.is(better.after().network.tables.laid[0]?.method.name, "Beter");
  const began = world.when({ type: "StartTable", ...inBlock, groupId: "g1" }, phone(1)).after();
  began.when({ ...keep, method: newer }, desk).thenTypes("MethodKept");
});

test("OWN6 a method that a block still carries stays; after the session it can go", () => {
  const remove = { type: "RemoveMethod", methodId: "own-1" } as const;
  const used = given(written, kept).when(carry, desk).after();
  used.when(remove, desk).then({ refused: "method_in_use" });
  const carried = at(14, {
    type: "BlockEdited",
    sessionId: "s1",
    block: block("b2", 15, { methodId: "own-1" }),
  });
  const over = at(31, { type: "BlockSkipped", sessionId: "s1", blockId: "b2" });
  given(written, kept, carried, over).when(remove, desk).then({ refused: "method_in_use" });
  // as long as it may be opened again
  given(closed, kept, carried).when(remove, desk).then({ refused: "method_in_use" });
  const later = at(40, { type: "SessionOpened", sessionId: "s2" });
  given(closed, kept, carried, later)
    .when(remove, desk)
    .then([{ type: "MethodRemoved", methodId: "own-1" }]);
  given(written).when(remove, desk).then({ refused: "unknown_method" });
});

test("OWN5 so does what a small group falls back on; OWN6 and it stays as long as it may be needed", () => {
  const small = { ...ownMethod(2, "Klein"), groupSize: { min: 1, max: 4 } };
  const large = { ...method, groupSize: { min: 3, max: 4 }, fallback: { methodId: "own-2" } };
  const both = [large, small].map((one) => at(14, { type: "MethodKept", method: one }));
  const world = given(written, both).when(carry, desk).after();
  const names = ({ network }: typeof world) =>
    network.tables.laid.map(({ method: { name } }) => name);
  assert.equal(names(world), ["Onze werkvorm", "Klein"]);
  const newer = { ...small, name: "Klein, beter" };
  const after = world.when({ type: "KeepMethod", method: newer }, desk).after();
  assert.equal(names(after), ["Onze werkvorm", "Klein, beter"]);
  after.when({ type: "RemoveMethod", methodId: "own-2" }, desk).then({ refused: "method_in_use" });
});

test("OWN7 what does not fit together is refused by the name of its field", () => {
  const unsound = { ...method, totalMinutes: 16 };
  given(written)
    .when({ ...keep, method: unsound }, desk)
    .then({ refused: "method_unsound", field: "method.totalMinutes" });
  const many = Array.from({ length: limits.methods }, (_, index) =>
    at(14, { type: "MethodKept", method: ownMethod(index + 2, "Nog een") }),
  );
  given(written, many).when(keep, desk).then({ refused: "too_many_methods", limit: 40 });
});

test("OWN8 it travels whole, with tasks in two languages, and never takes a place in the library", () => {
  const both = (nl: string) => ({ nl, en: nl });
  const [first, ...steps] = method.steps;
  assert.ok(first);
  const tasks = [{ role: "lead", text: both("Let op de tijd") }];
  const full = {
    ...method,
    name: both("Werkvorm"),
    rules: [both("Praat om de beurt")],
    steps: [{ ...first, instruction: both("Vertel"), tasks }, ...steps],
  };
  const sent = (one: object) =>
    parseEnvelope({ id: "command-1", type: "KeepMethod", body: { method: one } });
  assert.equal(sent(full), { id: "command-1", command: { type: "KeepMethod", method: full } });
  assert.equal(sent({ ...full, id: "vijfstappen" }), { refused: "malformed", field: "method" });
  assert.equal(sent({ ...full, kind: "dans" }), { refused: "malformed", field: "method.kind" });
});

test.run();
