import * as assert from "uvu/assert";
import { quickEffort } from "../../shared/grouping/form.ts";
import { seatingFor } from "../../shared/grouping/network/seating.ts";
import { isRefusal } from "../../shared/network/refusal.ts";
import type { Network } from "../../shared/network/state.ts";
import { Planner } from "../../server/planner/planner.ts";
import { slim } from "../../server/planner/slim.ts";
import { mixed, networkOf, placeIn, room, table } from "../grouping/room.ts";
import { written } from "../support/evening.ts";
import { suite } from "../support/suite.ts";

const test = suite("planner");
const network = networkOf(room(23, [table("b", mixed(5))]));
/** A question that keeps a thread busy for many seconds, unless somebody ends it. */
const endless = networkOf(
  room(300, [table("b", mixed(8, { mix: ["role"], cluster: ["organisation"] }))]),
);
const question = (of: Network, effort: "quick" | "thorough" = "quick") => ({
  ...{ network: slim(of, "b"), sessionId: "s1", blockId: "b", seed: "seed", effort },
});
const troubles: unknown[] = [];
const planners: Planner[] = [];
const start = () => {
  const planner = new Planner((error) => troubles.push(error));
  planners.push(planner);
  return planner;
};
/** Resolves at the first sign that a search is under way. */
const begun = (planner: Planner, of: Network) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const shares: number[] = [];
  const search = planner.propose(question(of, "thorough"), (share) => {
    shares.push(share);
    resolve();
  });
  return { search, shares, under: promise };
};
test.after(async () => {
  for (const planner of planners) await planner.close();
});

test("PLANNER1 the thread finds what the same search finds here", async () => {
  const here = seatingFor(...placeIn(network, "s1", "b"), { seed: "seed", effort: quickEffort });
  const planner = start();
  assert.equal(await planner.seat(question(network)).answer, here);
  const found = await planner.propose(question(network), () => {}).answer;
  assert.ok(!isRefusal(found) && found.proposals.length > 0);
  assert.equal(troubles, []);
});

test("PLANNER2 a search tells how far it is, and ends at once when nobody wants it", async () => {
  const planner = start();
  const { search, shares, under } = begun(planner, endless);
  await under;
  search.stop();
  assert.equal(await search.answer, { refused: "stopped" });
  assert.ok(shares.every((share) => share >= 0 && share <= 1));
  // the thread is free again
  assert.not(isRefusal(await planner.seat(question(network)).answer));
});

test("PLANNER3 one tap goes before a search, which then begins again", async () => {
  const planner = start();
  const order: string[] = [];
  const { search, under } = begun(
    planner,
    networkOf(room(120, [table("b", mixed(5, { mix: ["role"] }))])),
  );
  await under;
  const [found] = await Promise.all([
    search.answer.then((answer) => {
      order.push("search");
      return answer;
    }),
    planner.seat(question(network)).answer.then(() => order.push("tap")),
  ]);
  assert.equal(order, ["tap", "search"]);
  assert.ok(!isRefusal(found) && found.proposals.length > 0);
});

test("PLANNER4 what waits can be taken back without ever beginning", async () => {
  const planner = start();
  const first = begun(planner, endless);
  const second = begun(planner, endless);
  await first.under;
  second.search.stop();
  assert.equal(await second.search.answer, { refused: "stopped" });
  assert.equal(second.shares, []);
  first.search.stop();
  assert.equal(await first.search.answer, { refused: "stopped" });
});

test("PLANNER5 a thread that dies is replaced, and its question asked once more", async () => {
  const planner = start();
  const bad = { ...network, members: null } as unknown as Network;
  const before = troubles.length;
  const broken = { ...question(network), network: bad };
  assert.equal(await planner.seat(broken).answer, { refused: "unavailable" });
  assert.is(troubles.length, before + 1);
  const { search, under } = begun(planner, endless);
  await under;
  await planner.restart();
  assert.not(isRefusal(await planner.seat(question(network)).answer));
  search.stop();
  assert.equal(await search.answer, { refused: "stopped" });
});

test("PLANNER6 closing ends the thread and tells everybody who waits", async () => {
  const planner = start();
  const first = begun(planner, endless);
  const second = begun(planner, endless);
  await first.under;
  await planner.close();
  for (const { search } of [first, second]) {
    assert.equal(await search.answer, { refused: "stopped" });
  }
  assert.equal(await planner.seat(question(network)).answer, { refused: "stopped" });
});

test("PLANNER7 nothing personal goes to the thread but what a block asks for", () => {
  const sent = JSON.stringify(slim(networkOf(written), "b2"));
  for (const canary of ["leervraag", "school.test", "06-", "actiepunt", "Persoon"]) {
    assert.not(sent.includes(canary), canary);
  }
});

test.run();
