import * as assert from "uvu/assert";
import fc from "fast-check";
import type { Fact } from "../../shared/network/events.ts";
import type { Refusal } from "../../shared/network/refusal.ts";
import { isRefusal } from "../../shared/network/refusal.ts";
import type { Network } from "../../shared/network/state.ts";
import type { Proposals } from "../../shared/wire/proposals.ts";
import { brokenRules } from "../../shared/grouping/check.ts";
import { heldRounds, timesMet } from "../../shared/grouping/network/history.ts";
import { seatingFor } from "../../shared/grouping/network/seating.ts";
import { proposalsOf, type ProposalSearch } from "../../shared/grouping/network/proposals.ts";
import { at } from "../support/evening.ts";
import { suite } from "../support/suite.ts";
import { formed, gone, idOf, idsOf, mixed, networkOf, placeIn, ran, room, table } from "./room.ts";

const test = suite("proposals");
type Found = Omit<Proposals, "id" | "version">;
const ask = (network: Network, blockId: string, more: Partial<ProposalSearch> = {}): Found => {
  const found = proposalsOf(network, "s1", blockId, { seed: 1, effort: 50_000, ...more });
  assert.not(isRefusal(found), JSON.stringify(found));
  return found as Found;
};
const kinds = ({ proposals }: Found) => proposals.map(({ kind }) => kind);
const key = (groups: readonly (readonly string[])[]) =>
  groups
    .map((group) => group.toSorted().join())
    .sort()
    .join("|");

/** Rounds that were held in blocks h0, h1 and so on, then a block b to form. */
function after(people: number, rounds: number, size: number, ...more: readonly Fact[]) {
  const blocks = Array.from({ length: rounds }, (_, index) => table(`h${index}`, mixed(size)));
  let past = room(people, [...blocks, table("b", mixed(size))], ...more);
  for (const { id } of blocks) {
    const place = placeIn(networkOf(past), "s1", id);
    const { groups } = seatingFor(...place, { seed: id, effort: 20_000, ahead: 0 });
    past = [...past, formed("s1", id, groups), ran("s1", id)];
  }
  return past;
}

test("PROP1 one to three different seatings of everybody, each with its price as it is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 22 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()), { maxLength: 4 }),
      fc.boolean(),
      (people, rounds, size, pairs, locked) => {
        const rules = pairs.map(([one, other, apart], index): Fact => ({
          type: "GroupRuleAdded",
          rule: {
            ...{ id: `r${index}`, kind: apart ? "apart" : "together" },
            memberIds: idsOf(1 + (one % people), 1 + (other % people)),
          },
        }));
        const past = after(people, rounds, size, ...rules);
        const seated = locked ? [formed("s1", "b", [idsOf(1), idsOf(2)])] : [];
        const lock: Fact = { type: "GroupLocked", sessionId: "s1", blockId: "b", groupId: "g1" };
        const network = networkOf(past, seated, locked ? [at(8, lock)] : []);
        const { proposals } = ask(network, "b", { effort: 10_000, ahead: 1 });
        const met = timesMet(heldRounds(network));
        assert.ok(proposals.length >= 1 && proposals.length <= 3);
        assert.is(new Set(proposals.map(({ groups }) => key(groups))).size, proposals.length);
        for (const { groups, again, bound, broken, kept, draft, draftAgain } of proposals) {
          assert.equal(
            groups.flat().sort(),
            Array.from({ length: people }, (_, index) => idOf(index + 1)),
          );
          if (locked) assert.equal(groups[0], idsOf(1));
          const pairsAgain = groups.flatMap((group) =>
            group.flatMap((one, index) =>
              group.slice(index + 1).filter((other) => met(one, other) > 0),
            ),
          );
          assert.is(again.length, pairsAgain.length);
          for (const { memberIds, meetings } of again) {
            assert.is(meetings, met(...memberIds) + 1);
          }
          assert.ok(bound <= again.length);
          const wrong = brokenRules(groups, network.rules).map(({ ruleId }) => ruleId);
          assert.equal(broken.map(({ ruleId }) => ruleId).sort(), wrong.sort());
          assert.not(kept.some((id) => wrong.includes(id)));
          assert.is(draft.length, draftAgain.length);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("PROP2 one group more is offered when it spares people meeting again, and first", () => {
  const found = ask(networkOf(after(18, 2, 5)), "b");
  assert.equal(found.proposals[0]?.kind, "more");
  assert.is(found.proposals[0]?.groups.length, 5);
  assert.ok(kinds(found).includes("fewest"));
  const [four, five] = found.sizes;
  assert.equal([four?.groups, five?.groups], [4, 5]);
  assert.ok((four?.bound ?? 0) > (five?.bound ?? 0));
});

test("PROP3 once people sit, the seating nearest to that moves a few of them only", () => {
  const past = after(24, 1, 4);
  const seats = Array.from({ length: 6 }, (_, group) =>
    idsOf(...[1, 2, 3, 4].map((n) => group * 4 + n)),
  );
  const before = heldRounds(networkOf(past))[0]?.groups ?? [];
  const met = before.find((group) => group.length > 1)?.slice(0, 2) ?? [];
  const others = seats.flat().filter((id) => !met.includes(id));
  const now = [
    [...met, ...others.slice(0, 2)],
    ...[2, 6, 10, 14, 18].map((n) => others.slice(n, n + 4)),
  ];
  const network = networkOf(past, formed("s1", "b", now), gone("s1", now[5]?.[3] ?? "", 9));
  const near = ask(network, "b").proposals.find(({ kind }) => kind === "nearest");
  assert.ok(near);
  assert.ok((near?.moved ?? 99) > 0 && (near?.moved ?? 99) <= 6);
  assert.is(near?.groups.flat().length, 23);
});

test("PROP4 fixed circles and the same groups again are one proposal", () => {
  const blocks = [
    table("b1", mixed(2)),
    table("b2", { ...mixed(2), kind: "same" }),
    table("b3", { ...mixed(2), kind: "circles" }),
  ];
  const past = room(4, blocks, {
    type: "CirclesFixed",
    circles: [
      { id: "c1", table: 1, memberIds: idsOf(1, 4) },
      { id: "c2", table: 2, memberIds: idsOf(2, 3) },
    ],
  });
  const network = networkOf(past, formed("s1", "b1", [idsOf(1, 2), idsOf(3, 4)]), ran("s1", "b1"));
  const same = ask(network, "b2");
  assert.equal(
    same.proposals.map(({ groups }) => groups),
    [[idsOf(1, 2), idsOf(3, 4)]],
  );
  assert.is(same.proposals[0]?.again.length, 2);
  assert.equal(
    ask(network, "b3").proposals.map(({ groups }) => groups),
    [[idsOf(1, 4), idsOf(2, 3)]],
  );
});

test("PROP5 pairs have one trio when their number is odd, and nobody meets again", () => {
  const blocks = [1, 2, 3].map((number) =>
    table(`p${number}`, { kind: "pairs", size: 5, splitOrganisations: false }),
  );
  let past = room(7, blocks);
  for (const { id } of blocks) {
    const [best] = ask(networkOf(past), id).proposals;
    assert.equal(best?.groups.map(({ length }) => length).sort(), [2, 2, 3]);
    assert.equal(best?.again, []);
    past = [...past, formed("s1", id, best?.groups ?? []), ran("s1", id)];
  }
});

test("PROP6 rules that cannot all hold are named together", () => {
  const rule = (id: string, kind: "apart" | "together"): Fact => ({
    type: "GroupRuleAdded",
    rule: { id, kind, memberIds: idsOf(1, 2) },
  });
  const past = room(6, [table("b", mixed(3))], rule("r1", "apart"), rule("r2", "together"));
  for (const { broken, kept } of ask(networkOf(past), "b").proposals) {
    assert.equal(
      broken.map(({ ruleId }) => ruleId),
      ["r2"],
    );
    assert.equal([...(broken[0]?.because ?? [])].sort(), ["r1", "r2"]);
    assert.equal(kept, ["r1"]);
  }
});

test("PROP7 before anybody is here it is prepared for who is expected", () => {
  const past = room(9, [table("b", mixed(3))]).filter(({ type }) => type !== "AttendanceMarked");
  const out = at(4, {
    ...{ type: "AttendanceMarked", sessionId: "s1", memberId: idOf(9), status: "cancelled" },
  });
  for (const { groups } of ask(networkOf(past, out), "b").proposals) {
    assert.is(groups.flat().length, 8);
  }
});

test("PROP8 what cannot be formed is refused with the reason", () => {
  const past = room(3, [table("b", mixed(3)), table("all", { ...mixed(3), kind: "plenary" })]);
  const refusal = (network: Network, sessionId: string, blockId: string) =>
    (proposalsOf(network, sessionId, blockId, { seed: 1, effort: 1 }) as Refusal).refused;
  const network = networkOf(past);
  assert.is(refusal(network, "s9", "b"), "unknown_session");
  assert.is(refusal(network, "s1", "b9"), "unknown_block");
  assert.is(refusal(network, "s1", "all"), "no_grouping");
  const closed = networkOf(past, at(9, { type: "SessionClosed", sessionId: "s1" }));
  assert.is(refusal(closed, "s1", "b"), "wrong_phase");
  const left = networkOf(past, ...[1, 2, 3].map((number) => gone("s1", idOf(number), 8)));
  assert.is(refusal(left, "s1", "b"), "nobody_here");
});

test("PROP9 the same question gives the same answer, and what onProgress throws ends it", () => {
  const network = networkOf(after(12, 2, 4));
  assert.equal(ask(network, "b"), ask(network, "b"));
  let shares: number[] = [];
  ask(network, "b", { onProgress: (share) => (shares = [...shares, share]) });
  assert.is(shares.at(-1), 1);
  assert.equal(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  const stop = () => {
    throw new Error("enough");
  };
  assert.throws(() => ask(network, "b", { onProgress: stop }), "enough");
});

test.run();
