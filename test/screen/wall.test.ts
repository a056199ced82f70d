import * as assert from "uvu/assert";
import * as fc from "fast-check";
import { frameOf } from "../../client/lib/screen/frame.ts";
import { heightOf, wallEntries, wallPages } from "../../client/lib/screen/wall.ts";
import { nothing } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";
import { entry, person } from "./people.ts";

const test = suite("wall");
const owners = new Map([["m1", person("m1", "Amal Testpersoon")]]);
const frames = [frameOf(1024, 768), frameOf(1920, 1080)].map(({ width, height }) => ({
  width,
  height: height - 14,
}));

test("SCREEN8 the newest hangs first and largest", () => {
  const entries = wallEntries(
    { ...nothing, entries: [entry(1, "Oud"), entry(3, "Nieuw"), entry(2, "Midden")] },
    "s1",
  );
  assert.equal(
    entries.map((one) => one.what),
    ["Nieuw", "Midden", "Oud"],
  );
  for (const frame of frames) {
    const [first] = wallPages(entries, owners, frame);
    assert.is(first?.lead?.entry.what, "Nieuw");
    const others = first?.columns.flat() ?? [];
    assert.equal(
      others.map((card) => card.entry.what),
      ["Midden", "Oud"],
    );
    assert.ok(others.every((card) => card.size < (first?.lead?.size ?? 0)));
  }
});

test("SCREEN8 only what is for the whole network and not hidden hangs, of this session", () => {
  const entries = [
    entry(1, "Voor allen"),
    entry(2, "Voor mij", { audience: { to: "member" } }),
    entry(3, "Voor ons", { audience: { to: "group", memberIds: ["m1"] } }),
    entry(4, "Van het bord", { hidden: true }),
    entry(5, "Vorige keer", { sessionId: "s0" }),
  ];
  const hanging = wallEntries({ ...nothing, entries }, "s1");
  assert.equal(
    hanging.map((one) => one.what),
    ["Voor allen"],
  );
});

test("SCREEN9 every entry hangs on exactly one page, and every page fits", () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 500 }), { maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...frames), (whats, frame) => {
      const entries = whats.map((what, index) => entry(index, what)).reverse();
      const pages = wallPages(entries, owners, frame);
      const hanging = pages.flatMap((page) => [
        ...(page.lead ? [page.lead] : []),
        ...page.columns.flat(),
      ]);
      assert.equal(
        hanging.map((card) => card.entry.order).sort((a, b) => a - b),
        whats.map((_, index) => index),
      );
      for (const { lead, columns } of pages) {
        const above = lead ? heightOf(lead) + 1.4 : 0;
        for (const column of columns) {
          const heights = column.map(heightOf);
          const height = heights.reduce((sum, one) => sum + one + 1.4, above - 1.4);
          assert.ok(column.length === 0 || height <= frame.height + 1e-9, `${height}`);
        }
      }
    }),
    { numRuns: 60, seed: 8 },
  );
});

test("SCREEN9 forty ordinary action points pass by within two minutes", () => {
  const what = "Elke dinsdag tien minuten overdracht tussen leerkracht en begeleider.";
  const entries = Array.from({ length: 40 }, (_, index) => entry(40 - index, what));
  for (const frame of frames) assert.ok(wallPages(entries, owners, frame).length <= 10);
});

test("SCREEN13 few entries hang in larger letters than many, on no more pages", () => {
  const what = "Elke dinsdag tien minuten overdracht tussen leerkracht en begeleider.";
  for (const frame of frames) {
    const sizes = [3, 6, 40].map((count) => {
      const entries = Array.from({ length: count }, (_, index) => entry(count - index, what));
      const [first] = wallPages(entries, owners, frame);
      return first?.columns.flat()[0]?.size ?? 0;
    });
    assert.equal(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.ok((sizes[0] ?? 0) >= 5 && (sizes[2] ?? 0) >= 3.4, `${sizes}`);
  }
});

test("SCREEN9 an empty wall has no pages", () => {
  assert.equal(wallPages([], owners, frames[0] ?? { width: 120, height: 75 }), []);
});

test("SCREEN20 questions hang by their votes, also when a longer one would fill the page better", () => {
  const long = "Hoe krijg je een gymleraar en een jongerenwerker aan één tafel?";
  const whats = ["Mag het klein beginnen?", "Kost dit extra tijd?", long];
  const ranked = whats.map((what, index) => entry(index, what));
  for (const frame of frames) {
    const [page] = wallPages(ranked, owners, frame, true);
    assert.is(page?.lead?.entry.what, whats[0]);
    assert.equal(
      page?.columns.slice(0, 2).map((column) => column.map((card) => card.entry.what)),
      [[whats[1]], [whats[2]]],
    );
  }
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...frames), (all, frame) => {
      const pages = wallPages(
        all.map((what, index) => entry(index, what)),
        owners,
        frame,
        true,
      );
      const seen = pages.map(({ lead, columns }) =>
        [...(lead ? [lead] : []), ...columns.flat()].map((card) => card.entry.order),
      );
      // no page has what ranks above anything on the page before it
      assert.equal(
        seen.flatMap((page) => page.toSorted((a, b) => a - b)),
        all.map((_, index) => index),
      );
    }),
    { seed: 20, numRuns: 60 },
  );
});

test.run();
