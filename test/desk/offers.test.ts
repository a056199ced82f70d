import * as assert from "uvu/assert";
import {
  answerAt,
  beatOf,
  Glance,
  offered,
  Places,
  shownAs,
} from "../../client/lib/desk/replan/offers.ts";
import { standingOf } from "../../client/lib/desk/run/runOfShow.ts";
import { replan } from "../../shared/time/replan/replan.ts";
import { agendaOf } from "../../shared/time/replan/session.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { after, began, minute, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: plans on offer");
const timeZone = "Europe/Amsterdam";
/** The talk began a quarter late. */
const session = sessionOf(after(planned(), start + 25 * minute, [began("talk")]));
const agenda = agendaOf(session, { timeZone });
const plansAt = (now: number) => offered(replan(agenda, now));

test("RUN33 plans are worked out again when a minute of the agenda has passed", () => {
  const over = start + 55 * minute;
  assert.is(beatOf(agenda, over + 10_000), beatOf(agenda, over + 50_000));
  assert.not.equal(beatOf(agenda, over + 50_000), beatOf(agenda, over + 70_000));
  // paused twenty seconds into a minute: its minutes end there, whatever the clock on the wall says
  const paused = sessionOf(after(planned(), start + 25 * minute + 20_000, [began("talk")]));
  if (paused.phase !== "live") throw new Error(paused.phase);
  const still = agendaOf(
    { ...paused, clock: { ...paused.clock, pausedAt: start + 30 * minute } },
    { timeZone },
  );
  const at = (seconds: number) => beatOf(still, start + 30 * minute + seconds * 1_000);
  assert.not.equal(at(35), at(45));
  assert.is(at(45), at(65));
});

test("RUN33 as long as nothing changes the same plans stand there", () => {
  const now = start + 30 * minute;
  // the talk has slack to give, and five minutes of it are over
  const talk = agenda.blocks.map((one) => (one.id === "talk" ? { ...one, slack: 8 } : one));
  const plans = (at: number) => offered(replan({ ...agenda, blocks: talk }, at));
  assert.ok(plans(now)[0]?.changes.some((one) => "blockId" in one && one.blockId === "talk"));
  const shown = (at: number) => shownAs(plans(at), "talk");
  assert.is(shown(now), shown(now + 90_000));
  assert.not.equal(shown(now), shown(start + 60 * minute));
});

test("RUN33 plans keep their places: what is new comes after them", () => {
  const plan = must(plansAt(start + 30 * minute)[0]);
  const named = (...names: string[]) =>
    names.map((strategy) => ({ ...plan, strategy: strategy as typeof plan.strategy }));
  const places = new Places();
  const show = (plans: ReturnType<typeof named>, known = 0) => {
    const shown = places.inOrder(plans, known);
    places.show(shown, known);
    return shown.map(({ strategy }) => strategy);
  };
  assert.equal(show(named("slack", "writing")), ["slack", "writing"]);
  assert.equal(show(named("writing", "slack")), ["slack", "writing"]);
  assert.equal(show(named("mixed", "slack")), ["slack", "mixed"]);
  assert.equal(show(named("mixed", "slack"), 2), ["mixed", "slack"], "what a method can give");
});

test("RUN33 whoever opens the plans again sees the cheapest first", () => {
  const plan = must(plansAt(start + 30 * minute)[0]);
  const [cheap, dear] = [plan, { ...plan, strategy: "mixed" as const }];
  const places = new Places();
  places.show([dear, cheap], 3);
  assert.equal(places.inOrder([cheap, dear], 3), [dear, cheap]);
  places.show([], 3);
  assert.equal(places.inOrder([cheap, dear], 3), [cheap, dear]);
});

test("DESK17 as long as the desk says on time there is no plan to choose", () => {
  // the talk began as planned and runs over by seconds
  const session = sessionOf(after(planned(), start + 10 * minute, [began("talk")]));
  const onTime = agendaOf(session, { timeZone });
  const over = start + 40 * minute;
  assert.is(replan(onTime, over + 20_000).status, "behind");
  const calm = answerAt(onTime, over + 20_000);
  assert.equal([calm.status, offered(calm)], ["fits", []]);
  assert.is(standingOf(session, over + 20_000, timeZone).drift.how, "onTime");
  assert.is(answerAt(onTime, over + 40_000).status, "behind");
  assert.not.equal(beatOf(onTime, over + 20_000), beatOf(onTime, over + 40_000));
});

test("RUN34 a press right after the plans changed chooses nothing", () => {
  const glance = new Glance();
  assert.is(glance.look("a", 0, 1_000), false, "what opens is no news");
  assert.ok(glance.meant(1_000));
  assert.is(glance.look("b", 2, 1_100), false, "nor is what a method can give");
  assert.ok(glance.meant(1_100));
  assert.is(glance.look("b", 2, 1_500), false);
  assert.is(glance.look("c", 2, 2_000), true);
  assert.not(glance.meant(2_300));
  assert.ok(glance.meant(2_700));
  assert.is(glance.look("", 2, 3_000), false, "closed");
  assert.is(glance.look("d", 2, 4_000), false, "and opened again");
  assert.ok(glance.meant(4_000));
});

test.run();
