import fc from "fast-check";
import * as assert from "uvu/assert";
import { SlackMeasures, slackWith } from "../../client/lib/prepare/slack.ts";
import { suite } from "../support/suite.ts";

const test = suite("slack of a block that gets other minutes");
const lecture = { id: "b1", minutes: 35, slack: 5 };

/** Presses one length after another, as on the page. */
function pressed(measures: SlackMeasures, from: typeof lecture, ...lengths: number[]) {
  return lengths.reduce(
    (block, minutes) => ({ ...block, minutes, slack: measures.resize(block, minutes) }),
    from,
  );
}

test("PREP12 a block that is made shorter keeps its part of slack, so that work remains", () => {
  assert.is(pressed(new SlackMeasures(), lecture, 5).slack, 1);
  assert.is(pressed(new SlackMeasures(), lecture, 20).slack, 3);
  assert.is(pressed(new SlackMeasures(), lecture, 1).slack, 0);
});

test("PREP12 many small presses give the slack of one large one, and the way back gives it back", () => {
  const measures = new SlackMeasures();
  const short = pressed(measures, lecture, 30, 25, 20, 15, 10, 5);
  assert.is(short.slack, 1);
  assert.is(pressed(measures, short, 10, 15, 20, 25, 30, 35).slack, 5);
});

test("PREP12 a longer block gets no more slack than it had", () => {
  assert.is(pressed(new SlackMeasures(), lecture, 90).slack, 5);
});

test("PREP13 slack that was typed stays when the block gets shorter, as long as it fits", () => {
  const measures = new SlackMeasures();
  measures.typed(lecture, 8);
  const typed = { ...lecture, slack: 8 };
  assert.is(pressed(measures, typed, 20).slack, 8);
  assert.is(pressed(measures, { ...typed, minutes: 20 }, 5).slack, 4);
  assert.is(pressed(measures, { ...typed, minutes: 5, slack: 4 }, 35, 90).slack, 8);
});

test("PREP13 what somebody changed elsewhere is what the slack is measured by from then on", () => {
  const measures = new SlackMeasures();
  measures.typed(lecture, 8);
  assert.is(pressed(measures, { ...lecture, slack: 4 }, 20).slack, 2);
});

test("PREP12 slack is whole, lies inside the block, and is never more than it was", () => {
  const lengths = fc.integer({ min: 1, max: 480 });
  fc.assert(
    fc.property(lengths, fc.nat(), lengths, fc.boolean(), (minutes, nat, next, typed) => {
      const from = { minutes, slack: nat % minutes };
      const slack = slackWith(next, { from, last: from, typed });
      assert.ok(Number.isInteger(slack) && slack >= 0 && slack < next && slack <= from.slack);
      if (!typed) assert.ok(slack <= (from.slack * next) / minutes + 0.51);
    }),
  );
});

test.run();
