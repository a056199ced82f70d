import * as assert from "uvu/assert";
import { fileNameOf } from "../../client/lib/outcomes/download.ts";
import { searchPoints } from "../../client/lib/outcomes/search.ts";
import { timeRows } from "../../client/lib/outcomes/times.ts";
import { attachment } from "../../server/http/attachment.ts";
import type { ActionPointRow, BlockReport } from "../../shared/outcomes/types.ts";
import { sharesOf } from "../../shared/outcomes/shares.ts";
import { suite } from "../support/suite.ts";

const test = suite("outcomes page");

const point = (what: string, ownerName: string, organisation: string): ActionPointRow => ({
  ...{ id: what, ownerName, organisation, block: null, what, firstStep: null, withWhom: null },
  ...{ notice: null, byWhen: "2026-03-05", writtenAt: 0, revisedAt: null, writtenBy: null },
});

test("OUTPAGE1 an action point is found by any words of it, whatever the accents", () => {
  const points = [
    point("Ik bel de wijkagent", "Zoë Verzonnen", "De Brug"),
    point("Rooster maken", "Bo Testpersoon", "De Turf"),
  ];
  const found = (typed: string) => searchPoints(points, typed).map((one) => one.ownerName);
  assert.equal(found(""), ["Zoë Verzonnen", "Bo Testpersoon"]);
  assert.equal(found("ZOE bel"), ["Zoë Verzonnen"]);
  assert.equal(found("turf"), ["Bo Testpersoon"]);
  assert.equal(found("bel turf"), []);
});

const block = (minutes: number, real: BlockReport["real"]): BlockReport => ({
  ...{ kind: "interaction", title: "In gesprek", real, groups: [], agreed: null },
  ...{ state: "ran", origin: "planned", splitFrom: null, mergedInto: null, difference: null },
  planned: { start: 0, end: minutes * 60_000, minutes },
});
const ran = (minutes: number, end: number | null) => ({
  ...{ start: 0, end, minutes, pausedMinutes: 0 },
});

test("OUTPAGE2 planned and real stand side by side on one scale", () => {
  const rows = timeRows([
    block(20, ran(25, 1)),
    block(50, null),
    block(10, ran(8, 1)),
    block(10, ran(5, null)),
    { ...block(10, ran(5, 1)), planned: null },
  ]);
  assert.equal(
    rows.map(({ planned, real }) => [planned, real]),
    [
      [40, 50],
      [100, null],
      [20, 16],
      [20, 10],
      [null, 10],
    ],
  );
});

test("OUTPAGE4 where the minutes went: small differences stand together, what was left out does not", () => {
  const times = { plannedStart: 0, plannedEnd: 0, agreedEnd: 0, realStart: 0, realEnd: 0 };
  const timing = { ...times, startLate: 3, endLate: 12, between: 0 };
  const took = (minutes: number, more: Partial<BlockReport> = {}): BlockReport => ({
    ...block(20, ran(20 + minutes, 1)),
    ...{ difference: minutes, ...more },
  });
  const out = took(-1, { state: "skipped", real: null });
  const blocks = [took(2), took(9), took(-1), took(0), out];
  const shares = sharesOf({ timing, blocks });
  assert.equal(
    shares.map(({ of, minutes }) => [of, minutes]),
    [
      ["start", 3],
      [blocks[1], 9],
      [out, -1],
      ["small", 1],
    ],
  );
  assert.equal(sharesOf({ timing: { ...timing, between: null }, blocks }), []);
});

test("OUTPAGE3 a file keeps the name that the server gave it", () => {
  assert.is(fileNameOf(attachment("opbrengst-v12.json")), "opbrengst-v12.json");
  assert.is(fileNameOf(null), undefined);
});

test("EXPORT8 no name can end the header or leave plain letters", () => {
  const header = attachment('één "naam"\r\nX-Kwaad: 1.csv');
  assert.not.match(header, /[\r\n]/);
  assert.match(header, /^attachment; filename="een _naam___X-Kwaad_ 1\.csv"; filename\*=UTF-8''/);
  assert.match(header, "%C3%A9%C3%A9n");
});

test.run();
