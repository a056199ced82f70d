import * as assert from "uvu/assert";
import { placeOf } from "../../client/lib/desk/now/place.ts";
import { endsOf, runRows, standingOf } from "../../client/lib/desk/run/runOfShow.ts";
import { clockTime } from "../../client/lib/i18n/format.ts";
import { nextStart } from "../../client/lib/phone/now.ts";
import { saidEnd } from "../../shared/time/plan.ts";
import { must } from "../support/must.ts";
import { suite } from "../support/suite.ts";
import { after, began, minute, planned, sessionOf, start } from "./network.ts";

const test = suite("desk: run of show");
const zone = "Europe/Amsterdam";
const rowsAt = (network: ReturnType<typeof planned>, now: number) =>
  runRows(sessionOf(network), now, zone).map((row) => [
    row.block.id,
    row.state,
    (row.startsAt - start) / minute,
    row.late,
  ]);

test("DESK1 what ran shows its real start, what comes its predicted start", () => {
  let network = after(planned(), start + 4 * minute, [began("welcome")]);
  network = after(network, start + 16 * minute, [began("talk")]);
  assert.equal(rowsAt(network, start + 20 * minute), [
    ["welcome", "ran", 4, 4],
    ["talk", "now", 16, 6],
    ["tables", "coming", 46, 6],
    ["end", "coming", 76, 6],
  ]);
});

test("DESK1 a block over its time pushes what comes, minute by minute", () => {
  const network = after(planned(), start, [began("welcome")]);
  const late = runRows(sessionOf(network), start + 13 * minute, zone);
  assert.equal(
    late.map((row) => row.late),
    [0, 3, 3, 3],
  );
  assert.is(late[0]?.part, 1);
});

test("DESK16 a session that is opened again goes on where it was: what ran stays done", () => {
  let network = after(planned(), start + 4 * minute, [began("welcome")]);
  network = after(network, start + 14 * minute, [began("tables")]);
  const s = { sessionId: "s" };
  network = after(network, start + 20 * minute, [{ type: "SessionClosed", ...s }]);
  network = after(network, start + 90 * minute, [{ type: "SessionReopened", ...s }]);
  assert.equal(rowsAt(network, start + 95 * minute), [
    ["welcome", "ran", 4, 4],
    ["talk", "skipped", 10, 0],
    ["tables", "coming", 40, 0],
    ["end", "coming", 70, 0],
  ]);
  assert.is(placeOf(sessionOf(network)).next?.id, "tables");
});

test("DESK1 a block that was passed by is skipped; one gone back to runs again", () => {
  let network = after(planned(), start, [began("welcome")]);
  network = after(network, start + 10 * minute, [began("tables")]);
  assert.equal(
    runRows(sessionOf(network), start + 10 * minute, zone).map((row) => row.state),
    ["ran", "skipped", "now", "coming"],
  );
  network = after(network, start + 11 * minute, [began("talk")]);
  assert.equal(
    runRows(sessionOf(network), start + 11 * minute, zone).map((row) => row.state),
    ["ran", "now", "coming", "coming"],
  );
});

test("DESK1 before it begins a session starts on time, or now when that is past", () => {
  assert.equal(rowsAt(planned(), start - 30 * minute)[0], ["welcome", "coming", 0, 0]);
  assert.equal(rowsAt(planned(), start + 7 * minute)[0], ["welcome", "coming", 7, 7]);
});

test("DESK2 the desk says in whole minutes how far it is ahead or behind, and both ends agree", () => {
  const network = after(planned(), start + 5 * minute, [began("welcome")]);
  const session = sessionOf(network);
  const now = start + 6 * minute + 20_000;
  assert.equal(standingOf(session, now, zone).drift, { how: "behind", minutes: 5 });
  const ends = endsOf(session, now, zone);
  assert.is((ends.expected - ends.planned) / minute, 5);
  assert.equal(standingOf(sessionOf(planned()), start, zone).drift, { how: "onTime" });
  const early = sessionOf(after(planned(), start - 3 * minute, [began("welcome")]));
  assert.equal(standingOf(early, start - 3 * minute, zone).drift, { how: "ahead", minutes: 3 });
  assert.equal(standingOf(session, start + 2 * 86_400_000, zone).drift, { how: "anotherDay" });
});

test("DESK2 a closed session keeps its real end", () => {
  let network = after(planned(), start, [began("welcome")]);
  network = after(network, start + 80 * minute, [{ type: "SessionClosed", sessionId: "s" }]);
  const session = sessionOf(network);
  assert.is(endsOf(session, start + 500 * minute, zone).expected, start + 80 * minute);
  assert.equal(
    runRows(session, start + 500 * minute, zone).map((row) => row.state),
    ["ran", "skipped", "skipped", "skipped"],
  );
});

test("DESK3 next goes on, back goes back, and after the last block there is nothing to start", () => {
  assert.is(placeOf(sessionOf(planned())).next?.id, "welcome");
  const middle = placeOf(sessionOf(after(planned(), start, [began("talk")])));
  assert.equal(
    [middle.previous?.id, middle.current?.id, middle.next?.id],
    ["welcome", "talk", "tables"],
  );
  const last = placeOf(sessionOf(after(planned(), start, [began("end")])));
  assert.equal([last.current?.id, last.next], ["end", null]);
});

test("DESK3 a session that is opened again goes on where it was closed", () => {
  let network = after(planned(), start, [began("tables")]);
  network = after(network, start + minute, [
    { type: "SessionClosed", sessionId: "s" },
    { type: "SessionReopened", sessionId: "s" },
  ]);
  assert.is(placeOf(sessionOf(network)).next?.id, "tables");
});

test("RUN35 every screen says the same time of what comes, whatever the seconds", () => {
  const minutesOf = (at: number) => clockTime(at, zone, "nl");
  for (let off = -200; off <= 200; off += 7) {
    const at = start + 10 * minute + off * 1_000;
    let network = after(planned(), start, [began("welcome")]);
    network = after(network, at, [began("talk")]);
    const session = sessionOf(network);
    const now = at + 61_000;
    const row = must(runRows(session, now, zone)[2]);
    if (session.phase !== "live") throw new Error("it runs");
    const left = at + 30 * minute - now;
    const onPhone = nextStart(session, row.block, now + left, zone);
    assert.is(minutesOf(onPhone), minutesOf(row.startsAt), `${off} s`);
    assert.is(minutesOf(saidEnd(session, now, zone)), minutesOf(row.startsAt), `${off} s`);
  }
});

test("RUN35 what is over was over at its own moment, also when that is half a minute off", () => {
  const network = after(planned(), start + 40_000, [began("welcome")]);
  const session = sessionOf(network);
  if (session.phase !== "live") throw new Error("it runs");
  assert.is(saidEnd(session, start + 12 * minute, zone), start + 10 * minute + 40_000);
});

test.run();
