import * as assert from "uvu/assert";
import type { CommandOf } from "../../../shared/network/commands.ts";
import { agendaFault, blankBlocks, createNetwork } from "../../../shared/network/create.ts";
import { at, block, closed, desk, invited, opened, running } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";

const test = suite("agenda");
const s1 = { sessionId: "s1" };
const order = (world: ReturnType<typeof given>) =>
  world.network.sessions[0]?.blocks.map(({ id }) => id);
const move = (blockId: string, index: number): CommandOf<"MoveBlock"> => ({
  type: "MoveBlock",
  ...{ ...s1, blockId, index },
});

test("AGENDA1 a block comes in at its place; beyond the end is at the end", () => {
  const added = { type: "BlockAdded", ...s1, block: { id: "new1", ...samples.AddBlock.block } };
  given(running)
    .when(samples.AddBlock, desk)
    .then([{ ...added, index: 2 } as never]);
  const last = given(running).when({ ...samples.AddBlock, index: 39 }, desk);
  assert.equal(order(last.after()), ["b1", "b2", "b3", "b4", "new1"]);
});

test("AGENDA2 an agenda has 1 to 39 blocks", () => {
  const full = Array.from({ length: 35 }, (_, index) =>
    at(2, { type: "BlockAdded", ...s1, block: block(`x${index}`, 1), index: 0 }),
  );
  given(invited, full)
    .when(samples.AddBlock, desk)
    .then({ refused: "field_too_many", field: "blocks", limit: 39 });
  const gone = ["b1", "b2", "b3"].map((blockId) => at(2, { type: "BlockRemoved", ...s1, blockId }));
  given(invited, gone)
    .when({ type: "RemoveBlock", ...s1, blockId: "b4" }, desk)
    .then({ refused: "last_block" });
  assert.equal(agendaFault([]), { refused: "field_missing", field: "blocks" });
  const [blank] = blankBlocks;
  assert.ok(blank);
  if (!blank) return;
  assert.is(agendaFault(Array.from({ length: 39 }, () => blank)), null);
  const many = { refused: "field_too_many", field: "blocks", limit: 39 };
  assert.equal(agendaFault(Array.from({ length: 40 }, () => blank)), many);
});

test("AGENDA3 minutes that may be given away lie inside the minutes of the block", () => {
  const wrong = { ...samples.AddBlock.block, minutes: 10, slack: 10 };
  const out = { refused: "field_out_of_range", field: "block.slack", limit: "0–9" } as const;
  given(running)
    .when({ ...samples.AddBlock, block: wrong }, desk)
    .then(out);
  given(running)
    .when({ ...samples.EditBlock, block: wrong }, desk)
    .then(out);
  const fine = { ...wrong, slack: 9 };
  given(running)
    .when({ ...samples.EditBlock, block: fine }, desk)
    .thenTypes("BlockEdited");
});

test("AGENDA4 a block moves to the place it is given, the others close up", () => {
  assert.equal(order(given(opened).when(move("b1", 2), desk).after()), ["b2", "b3", "b1", "b4"]);
  assert.equal(order(given(opened).when(move("b4", 0), desk).after()), ["b4", "b1", "b2", "b3"]);
  given(opened).when(move("b4", 39), desk).then([]);
  given(running).when(move("b9", 0), desk).then({ refused: "unknown_block", field: "blockId" });
});

test("AGENDA8 while the session is live, blocks move and come in after the one that runs", () => {
  given(running).when(move("b2", 3), desk).then({ refused: "block_running" });
  for (const index of [0, 1]) {
    given(running).when(move("b4", index), desk).then({ refused: "block_passed" });
    given(running)
      .when({ ...samples.AddBlock, index }, desk)
      .then({ refused: "block_passed" });
  }
  assert.equal(order(given(running).when(move("b4", 2), desk).after()), ["b1", "b2", "b4", "b3"]);
  assert.equal(order(given(running).when(move("b1", 1), desk).after()), ["b2", "b1", "b3", "b4"]);
  given(running).when(move("b1", 0), desk).then([]);
  const added = given(running).when({ ...samples.AddBlock, index: 2 }, desk);
  assert.equal(order(added.after()), ["b1", "b2", "new1", "b3", "b4"]);
});

test("AGENDA9 a minimum is at most the minutes; what else is set for a block is kept", () => {
  const wrong = { ...samples.AddBlock.block, minutes: 10, slack: 2, minimum: 11 };
  const out = { refused: "field_out_of_range", field: "block.minimum", limit: "1–10" } as const;
  given(running)
    .when({ ...samples.AddBlock, block: wrong }, desk)
    .then(out);
  given(running)
    .when({ ...samples.EditBlock, block: wrong }, desk)
    .then(out);
  const set = { minimum: 8, protected: true, fixedStart: "18:00", auto: true, optional: true };
  const fine = { ...wrong, ...set, writing: false };
  const after = given(running)
    .when({ ...samples.EditBlock, block: fine }, desk)
    .after();
  assert.equal(after.network.sessions[0]?.blocks[1], { id: "b2", ...fine });
});

test("AGENDA10 the promised end and the assembly point change when they are named", () => {
  const world = given(running)
    .when({ ...samples.EditSession, end: "21:00", assemblyPoint: "bij de poort" }, desk)
    .after();
  const kept = world.when(samples.EditSession, desk).after().network.sessions[0];
  assert.is(kept?.end, "21:00");
  assert.is(kept?.assemblyPoint, "bij de poort");
  const free = world.when({ ...samples.EditSession, end: null }, desk).after();
  assert.is(free.network.sessions[0]?.end, null);
});

test("AGENDA5 a block that runs or has run stays; another goes", () => {
  const remove = (blockId: string): CommandOf<"RemoveBlock"> => ({
    type: "RemoveBlock",
    ...{ ...s1, blockId },
  });
  given(running).when(remove("b2"), desk).then({ refused: "block_running" });
  given(running).when(remove("b9"), desk).then({ refused: "unknown_block", field: "blockId" });
  const next = at(15, { type: "BlockStarted", ...s1, blockId: "b3", elapsedMs: 0, addedMs: 0 });
  given(running, next).when(remove("b2"), desk).then({ refused: "block_running" });
  given(running).when(remove("b3"), desk).thenTypes("BlockRemoved");
});

test("AGENDA6 the agenda of a closed session is history; its title and next date are not", () => {
  for (const type of ["AddBlock", "EditBlock", "MoveBlock", "RemoveBlock"] as const) {
    given(closed).when(samples[type], desk).then({ refused: "wrong_phase" });
  }
  given(closed).when(samples.EditSession, desk).thenTypes("SessionEdited");
});

test("AGENDA7 the next meeting is after this one", () => {
  const { date } = samples.EditSession;
  given(running)
    .when({ ...samples.EditSession, nextDate: date }, desk)
    .then({ refused: "field_bad_date", field: "nextDate", limit: date });
  given(running)
    .when({ ...samples.EditSession, nextDate: null }, desk)
    .thenTypes("SessionEdited");
  const draft = { name: "Netwerk", date, start: "19:00", nextDate: date, agendaId: null };
  const stamp = {
    ...{ networkId: "n", sessionId: "s", code: "c", timeZone: "Europe/Amsterdam" },
    ...{
      facilitatorHash: "",
      supervisorHash: "",
      screenHash: "",
      newId: () => "b",
    },
  };
  const refused = { refused: "field_bad_date", field: "nextDate", limit: date };
  assert.equal(createNetwork(draft, blankBlocks, stamp), refused);
  const facts = createNetwork({ ...draft, nextDate: null }, blankBlocks, stamp);
  assert.equal(Array.isArray(facts) && facts.map(({ type }) => type), [
    "NetworkCreated",
    "SessionPlanned",
  ]);
});

test.run();
