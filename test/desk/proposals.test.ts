import * as assert from "uvu/assert";
import { aheadInSession, aheadInYear } from "../../client/lib/desk/groups/proposals/ahead.ts";
import {
  Proposing,
  type Looking,
  type Searcher,
} from "../../client/lib/desk/groups/proposals/proposing.ts";
import {
  brokenOf,
  forecastOf,
  isBest,
  otherSizes,
  outdated,
  priceOf,
  reasonsOf,
} from "../../client/lib/desk/groups/proposals/view.ts";
import { refuse, type Refusal } from "../../shared/network/refusal.ts";
import type { Proposal, ProposalRequest, Proposals } from "../../shared/wire/proposals.ts";
import { suite } from "../support/suite.ts";
import * as given from "./network.ts";

const test = suite("desk: proposals");
const { after, block, came, grouped, planned, sessionOf, start, together } = given;

const plain: Proposal = {
  ...{ kind: "fewest", groups: [["p1", "p2"], ["p3"]], again: [], bound: 0, boundBy: "none" },
  ...{ broken: [], kept: [], moved: 0, draft: [], draftAgain: [] },
};
const found = (...proposals: Proposal[]): Proposals => ({
  ...{ id: "q", version: 1, proposals, sizes: [] },
});
const question = { sessionId: "s", blockId: "b", ahead: 2, effort: "quick" } as const;

/** A server that answers when the test says so. */
function searching() {
  const asked: {
    request: ProposalRequest;
    onProgress: ((share: number) => void) | undefined;
    answer: (answer: Proposals | Refusal) => void;
  }[] = [];
  let stopped = 0;
  const searcher: Searcher = {
    propose: (request, onProgress) =>
      new Promise((answer) => asked.push({ request, onProgress, answer })),
    stopProposing: () => (stopped += 1),
  };
  const shown: Looking[] = [];
  let ids = 0;
  const proposing = new Proposing(
    searcher,
    () => `q${(ids += 1)}`,
    (looking) => shown.push(looking),
  );
  return { asked, shown, proposing, stopped: () => stopped };
}

test("GROUPS8 a search shows how far it is, and then what was found or why not", async () => {
  const { asked, shown, proposing } = searching();
  const done = proposing.ask(question);
  assert.equal(asked[0]?.request, { id: "q1", ...question });
  asked[0]?.onProgress?.(0.5);
  asked[0]?.answer(found(plain));
  await done;
  assert.equal(shown, [
    { is: "searching", share: 0 },
    { is: "searching", share: 0.5 },
    { is: "found", proposals: found(plain) },
  ]);
  const again = proposing.ask(question);
  asked[1]?.answer(refuse("nobody_here"));
  await again;
  assert.equal(shown.at(-1), { is: "refused", refusal: { refused: "nobody_here" } });
});

test("GROUPS8 an answer that comes after closing, or to an earlier question, is dropped", async () => {
  const { asked, shown, proposing, stopped } = searching();
  const first = proposing.ask(question);
  const second = proposing.ask({ ...question, ahead: 5 });
  asked[0]?.onProgress?.(0.9);
  asked[0]?.answer(found(plain));
  await first;
  assert.equal(shown.at(-1), { is: "searching", share: 0 });
  proposing.stop();
  assert.is(stopped(), 1);
  asked[1]?.onProgress?.(0.9);
  asked[1]?.answer(found(plain));
  await second;
  assert.equal(shown.at(-1), { is: "idle" });
});

test("GROUPS9 the price counts pairs that nobody asked for, and says when fewer is impossible", () => {
  const pair = (because: "asked" | "crossing", one: string) =>
    ({ memberIds: [one, "x"], meetings: 2, because, ruleIds: [] }) as const;
  const again = [pair("asked", "p1"), pair("crossing", "p2"), pair("crossing", "p3")];
  assert.equal(priceOf({ ...plain, again, bound: 2 }), {
    ...{ broken: 0, again: 2, least: true, bound: 2 },
  });
  assert.is(priceOf({ ...plain, again, bound: 1 }).least, false);
  const costly: Proposal = { ...plain, again };
  assert.not.ok(isBest(costly, found(costly, plain)));
  assert.ok(isBest(costly, found(costly)));
});

test("GROUPS9 who meets again is gathered by the reason, with rules by whom they name", () => {
  const network = after(planned(4), start, [
    { type: "GroupRuleAdded", rule: { id: "r", kind: "together", memberIds: ["p1", "p2"] } },
  ]);
  const again = [
    { memberIds: ["p1", "p2"], meetings: 3, because: "asked", ruleIds: ["r"] },
    { memberIds: ["p1", "p3"], meetings: 2, because: "slots", ruleIds: [] },
    { memberIds: ["p2", "p4"], meetings: 2, because: "slots", ruleIds: [] },
  ] as const;
  const reasons = reasonsOf(network, { ...plain, again });
  assert.equal(
    reasons.map(({ because, pairs }) => [because, pairs.length]),
    [
      ["asked", 1],
      ["slots", 2],
    ],
  );
  assert.equal(reasons[0]?.rules, [{ kind: "together", memberIds: ["p1", "p2"], blockId: null }]);
});

test("GROUPS9 a broken rule is told with the rules that it cannot go with; one that is gone is not", () => {
  const network = after(planned(4), start, [
    { type: "GroupRuleAdded", rule: { id: "r", kind: "together", memberIds: ["p1", "p2"] } },
    { type: "GroupRuleAdded", rule: { id: "q", kind: "apart", memberIds: ["p1", "p2"] } },
  ]);
  const broken = [
    { ruleId: "r", memberIds: ["p1", "p2"], because: ["r", "q"] },
    { ruleId: "gone", memberIds: ["p1", "p3"], because: [] },
  ];
  assert.equal(brokenOf(network, { ...plain, broken }), [
    {
      rule: { kind: "together", memberIds: ["p1", "p2"], blockId: null },
      because: [{ kind: "apart", memberIds: ["p1", "p2"], blockId: null }],
    },
  ]);
});

test("GROUPS10 the forecast says how many rounds stay free of repeats and what comes then", () => {
  assert.is(forecastOf(plain), null);
  assert.equal(forecastOf({ ...plain, draftAgain: [0, 0, 0, 12, 20] }), {
    ...{ free: 3, first: { round: 4, pairs: 12 }, all: 32, rounds: 5 },
  });
  assert.equal(forecastOf({ ...plain, draftAgain: [0, 0] })?.first, null);
});

test("GROUPS10 other numbers of groups are told only when they force something else", () => {
  const size = (groups: number, bound: number) => ({ groups, sizes: [], bound });
  const sizes = [size(1, 9), size(2, 4), size(3, 0)];
  assert.equal(otherSizes({ ...found(plain), sizes }), [
    { groups: 1, now: 2, bound: 9, boundNow: 4 },
    { groups: 3, now: 2, bound: 0, boundNow: 4 },
  ]);
  assert.equal(otherSizes({ ...found(plain), sizes: [size(2, 4), size(3, 4)] }), []);
});

test("GROUPS11 proposals are out of date when somebody comes or leaves", () => {
  const here = after(planned(3), start, ["p1", "p2", "p3"].map(came));
  assert.not.ok(outdated(found(plain), sessionOf(here)));
  const gone = {
    type: "AttendanceMarked",
    sessionId: "s",
    memberId: "p3",
    status: "gone",
  } as const;
  assert.ok(outdated(found(plain), sessionOf(after(here, start, [gone]))));
});

test("GROUPS12 the rest of the year is what is left of this session and of four meetings", () => {
  const agenda = [
    block("one", "interaction", 30, grouped),
    block("circles", "intervision", 30, { ...grouped, kind: "circles" }),
    block("two", "interaction", 30, { ...grouped, kind: "pairs" }),
    block("end", "closing", 10, together),
  ];
  const network = planned(5, agenda);
  const session = sessionOf(network);
  const one = agenda[0];
  if (!one) throw new Error("no block");
  assert.is(aheadInSession(session, one), 1);
  assert.is(aheadInYear(network, session, one), 7);
  const second = { ...session, id: "s2" };
  assert.is(aheadInYear({ ...network, sessions: [session, second] }, second, one), 5);
});

test.run();
