import * as assert from "uvu/assert";
import { isRefused, type Decision } from "../../../shared/network/context.ts";
import { decide } from "../../../shared/network/decide.ts";
import type { Event } from "../../../shared/network/events.ts";
import { findBlock } from "../../../shared/network/find.ts";
import { redactEvent, redactNetwork } from "../../../shared/network/redact.ts";
import type { Network } from "../../../shared/network/state.ts";
import { seatingAsked } from "../../../shared/grouping/network/seating.ts";
import { desk, eveningAt, running, screen, written } from "../../support/evening.ts";
import { given } from "../../support/given.ts";
import { samples } from "../../support/samples.ts";
import { suite } from "../../support/suite.ts";
import { b2, form, formedIn, lock, marked, seat, seatsIn } from "./seats.ts";

const test = suite("locks and plans for tables");

test("GROUP33 a locked group stays as it is when groups are formed again", () => {
  const locked = given(running, marked("m5", "here"), marked("m6", "here"))
    .when(lock("g2"), desk)
    .after();
  assert.equal(formedIn(locked)?.locked, ["g2"]);
  locked.when(lock("g2"), desk).then([]);
  const again = locked.when(form, desk).after();
  assert.equal(formedIn(again)?.locked, ["g2"]);
  assert.equal(
    formedIn(again)?.groups.find(({ id }) => id === "g2"),
    { id: "g2", table: 2, memberIds: ["m2", "m4"] },
  );
  assert.equal(formedIn(again)?.groups.flatMap(({ memberIds }) => memberIds).length, 6);
  locked
    .when(
      seat([
        ["m1", "m3"],
        ["m2", "m5"],
      ]),
      desk,
    )
    .then({ refused: "group_locked" });
  locked
    .when(
      seat([
        ["m2", "m4"],
        ["m1", "m3"],
      ]),
      desk,
    )
    .then({ refused: "group_locked" });
  const beside = seat([
    ["m1", "m5"],
    ["m4", "m2"],
    ["m3", "m6"],
  ]);
  assert.not(isRefused(locked.when(beside, desk).decision));
  const unlock = { ...lock("g2"), type: "UnlockGroup" } as const;
  assert.equal(formedIn(locked.when(unlock, desk).after())?.locked, []);
  given(running).when(unlock, desk).then([]);
  given(running).when(lock("g9"), desk).then({ refused: "unknown_group", field: "groupId" });
});

test("GROUP33 latecomers sit at a locked table only when there is no other", () => {
  const come = { ...samples.MarkAttendance, memberId: "m5" } as const;
  const one = given(running).when(lock("g1"), desk).after();
  assert.equal(seatsIn(one.when(come, desk).after()), [
    [1, "m1 m3"],
    [2, "m2 m4 m5"],
  ]);
  const both = one.when(lock("g2"), desk).after();
  assert.equal(seatsIn(both.when(come, desk).after()), [
    [1, "m1 m3 m5"],
    [2, "m2 m4"],
  ]);
});

const blockOf = (network: Network) => findBlock(network.sessions[0]!, form.blockId)!;

function groupsIn(decision: Decision) {
  const facts = isRefused(decision) ? [] : decision;
  return facts.flatMap((fact) => (fact.type === "GroupsFormed" ? fact.groups : []));
}

test("GROUP34 what was worked out a moment ago is made true for who is here now", () => {
  const world = given(running, marked("m5", "here"), marked("m1", "gone"));
  const seating = {
    groups: [
      ["m1", "m4"],
      ["m2", "m3"],
    ],
    draft: [[["m1", "m2"]]],
    asked: seatingAsked(world.network, blockOf(world.network)),
  };
  const now = eveningAt + 20 * 60_000;
  let made = 0;
  const newId = () => `new${(made += 1)}`;
  const context = { actor: desk, now, version: 99, seed: "seed", newId, seating };
  const fact = groupsIn(decide(world.network, form, context));
  assert.equal(
    fact.map(({ memberIds }) => memberIds),
    [
      ["m4", "m5"],
      ["m2", "m3"],
    ],
  );
  // what is asked of the block is no longer what it was made for
  const other = groupsIn(
    decide(world.network, form, { ...context, seating: { ...seating, asked: "" } }),
  );
  assert.not.equal(
    other.map(({ memberIds }) => memberIds),
    fact.map(({ memberIds }) => memberIds),
  );
  // a group was locked since: what was worked out no longer holds
  const locked = world.when(lock("g2"), desk).after().network;
  const again = groupsIn(decide(locked, form, context));
  assert.ok(again.some(({ memberIds }) => memberIds.join() === "m2,m4"));
});

test("GROUP35 a rule for one block goes with its block, and is there once", () => {
  const rule = { ...samples.AddGroupRule, blockId: "b4" };
  const after = given(written).when(rule, desk).after();
  assert.is(after.network.rules.at(-1)?.blockId, "b4");
  after.when(rule, desk).then([]);
  after.when(samples.AddGroupRule, desk).thenTypes("GroupRuleAdded");
  after.when({ ...rule, blockId: "b9" }, desk).then({ refused: "unknown_block", field: "blockId" });
  const removed = after.when({ type: "RemoveBlock", sessionId: "s1", blockId: "b4" }, desk).after();
  assert.equal(
    removed.network.rules.map(({ id }) => id),
    ["r1"],
  );
});

test("GROUP36 locks, plans for later and wishes are the desk's alone", () => {
  const wish = {
    kind: "mixed",
    size: 2,
    splitOrganisations: false,
    mix: ["intake:Zorgen"],
  } as const;
  const block = { ...samples.EditBlock.block, kind: "interaction", grouping: wish } as const;
  const world = given(running)
    .when(
      seat(
        [
          ["m1", "m3"],
          ["m2", "m4"],
        ],
        [[["m1", "m2"]]],
      ),
      desk,
    )
    .after()
    .when(lock("g1"), desk)
    .after()
    .when({ type: "EditBlock", sessionId: "s1", blockId: "b4", block: { ...block } }, desk)
    .after();
  const [own] = redactNetwork(world.network, { role: "facilitator" }).sessions;
  assert.equal([own?.groups[0]?.locked, own?.groups[0]?.draft], [["g1"], [[["m1", "m2"]]]]);
  assert.ok(JSON.stringify(own).includes("Zorgen"));
  for (const viewer of [screen, { role: "supervisor" }] as const) {
    const seen = redactNetwork(world.network, viewer as { role: "screen" });
    assert.not(/Zorgen|locked|draft":\[/.test(JSON.stringify(seen)));
    const locked: Event = { type: "GroupLocked", ...b2, groupId: "g1", at: 1 };
    assert.is(redactEvent(locked, viewer as { role: "screen" }), null);
  }
});

test("GROUP37 logs of before there were locks, plans and wishes fold as they did", () => {
  const { network } = given(written);
  const [formed] = network.sessions[0]?.groups ?? [];
  assert.equal(Object.keys(formed ?? {}).sort(), ["blockId", "broken", "formedAt", "groups"]);
  assert.not(isRefused(given(written).when(form, desk).decision));
});

test("GROUP38 a plan for later forgets who left the network", () => {
  const world = given(running)
    .when(
      seat(
        [
          ["m1", "m3"],
          ["m2", "m4"],
        ],
        [[["m1", "m2"], ["m3"]]],
      ),
      desk,
    )
    .after();
  const without = world.when({ type: "RemoveMember", memberId: "m3" }, desk).after();
  assert.equal(formedIn(without)?.draft, [[["m1", "m2"]]]);
});

test.run();
