import * as assert from "uvu/assert";
import { layoutBlock } from "../../client/lib/screen/blockLayout.ts";
import { frameOf } from "../../client/lib/screen/frame.ts";
import { linesOf, widthOf } from "../../client/lib/screen/letters.ts";
import { layoutCompact, layoutTables } from "../../client/lib/screen/tables.ts";
import { suite } from "../support/suite.ts";
import { shown } from "./people.ts";

const test = suite("layout");
const small = frameOf(1024, 768);
const wide = frameOf(1920, 1080);
const firstNames = ["Noor", "Amal", "Wilhelmina", "Björn", "Yusuf", "Jan-Willem", "Bo", "Mohammed"];
const tables = (count: number, size: number) =>
  Array.from({ length: count }, (_, table) =>
    Array.from({ length: size }, (_, seat) =>
      shown(firstNames[(table * size + seat) % firstNames.length] ?? "Dina"),
    ),
  );

test("SCREEN4 the outer edge of the picture stays empty", () => {
  assert.is(Math.round(small.width), 120);
  assert.is(Math.round(small.height), 90);
  assert.is(Math.round(wide.width), 160);
  assert.is(Math.round(wide.height), 90);
  assert.equal(frameOf(0, 0), { width: 120, height: 90 });
});

test("SCREEN5 25 names at 5 tables fit in letters of at least a twentieth of the height", () => {
  for (const frame of [small, wide]) {
    const area = { width: frame.width, height: frame.height - 18 };
    const layout = layoutTables(tables(5, 5), area);
    assert.ok(layout.size >= 5, `${layout.size}`);
    assert.ok(layout.height <= area.height);
  }
});

test("SCREEN5 12 pairs, 8 tables and one table fit without scrolling", () => {
  for (const [count, size] of [
    [12, 2],
    [8, 5],
    [8, 3],
    [1, 8],
    [30, 4],
  ] as const) {
    const area = { width: small.width, height: small.height - 18 };
    const layout = layoutTables(tables(count, size), area);
    assert.ok(layout.height <= area.height, `${count} of ${size}`);
    assert.ok(count > 12 || layout.size >= 3.4, `${count} of ${size}: ${layout.size}`);
  }
});

test("SCREEN5 a name is never cut in two, an organisation finds its place", () => {
  const long = [[shown("Wilhelminastijntje", "De Brug"), shown("Bo")], [shown("Cas")]];
  const { columns, size, look } = layoutTables(long, { width: 120, height: 72 });
  const card = (120 - 1.6 * (columns - 1)) / columns - 3.2 - (look === "flow" ? 11 : 0);
  assert.ok(widthOf("Wilhelminastijntje") * size <= card);
});

test("SCREEN6 under an assignment the tables are short, or not there", () => {
  const area = { width: 120, height: 30 };
  const five = layoutCompact(tables(5, 5), area);
  assert.ok(five && five.height <= 30);
  assert.ok(layoutCompact(tables(12, 2), area));
  assert.is(layoutCompact(tables(60, 5), area), null);
});

test("SCREEN6 no tables where they would take the assignment below a twentieth of the height", () => {
  const content = { title: "Toepassing op je eigen leervraag", countdown: "34:50" };
  for (const [frame, words] of [
    [small, 20],
    [small, 4],
    [wide, 40],
  ] as const) {
    const assignment = "samen ".repeat(words).trim();
    const layout = layoutBlock({ ...content, assignment, tables: tables(5, 5) }, frame);
    assert.ok(layout.tables === null || layout.assignment >= 5, `${words}: ${layout.assignment}`);
  }
  const short = layoutBlock({ ...content, assignment: "Wat nu?", tables: tables(3, 2) }, small);
  assert.ok(short.tables);
});

test("SCREEN7 an ordinary assignment takes at most three lines, as large as fits", () => {
  const word = "samen ";
  const sizes = [4, 14, 20].map((count) => {
    const assignment = word.repeat(count).trim();
    const layout = layoutBlock(
      { title: "Oogst", assignment, tables: [], countdown: "12:40" },
      small,
    );
    assert.ok(linesOf(assignment, small.width / layout.assignment) <= 3);
    return layout.assignment;
  });
  assert.equal(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
  assert.ok((sizes[0] ?? 0) >= 7);
});

test("SCREEN7 a long assignment takes more lines before it is cut", () => {
  const content = { title: "Oogst", tables: [], countdown: "12:40" };
  const long = layoutBlock({ ...content, assignment: "samen ".repeat(60).trim() }, small);
  assert.ok(long.lines > 3);
  assert.ok(long.lines >= linesOf("samen ".repeat(60).trim(), small.width / long.assignment));
});

test("SCREEN7 title, assignment, tables and clock together never pass the edge", () => {
  const leading = 1.26;
  for (const frame of [small, wide]) {
    for (const title of [
      "Pauze",
      "Gastspreker: regie voeren zonder de baas te zijn",
      "x ".repeat(55),
    ]) {
      for (const count of [0, 5, 12]) {
        const assignment = "Kies één inzicht van de spreker. Wat betekent het voor jou?";
        const content = {
          title,
          assignment,
          tables: tables(count, count === 5 ? 5 : 2),
          countdown: "12:40",
        };
        const layout = layoutBlock(content, frame);
        const height =
          10 +
          linesOf(title, frame.width / layout.title, true) * layout.title * 1.1 +
          linesOf(assignment, frame.width / layout.assignment) * layout.assignment * leading +
          (layout.tables?.height ?? 0) +
          layout.clock * 1.9;
        assert.ok(height <= frame.height, `${title} ${count}: ${height}`);
      }
    }
  }
});

test("SCREEN7 a title that stands alone leaves the clock its room, also in a low picture", () => {
  for (const height of [90, 80, 67]) {
    const frame = { ...wide, height };
    for (const title of ["Pauze", "Agreements in your fixed group", "x ".repeat(55)]) {
      const layout = layoutBlock({ title, assignment: "", tables: [], countdown: "12:40" }, frame);
      const lines = linesOf(title, frame.width / layout.title, true);
      assert.ok(
        16 + lines * layout.title * 1.1 + layout.clock * 1.9 <= height,
        `${title} ${height}`,
      );
    }
  }
});

test("SCREEN7 the clock leaves room for the way in, also above an hour", () => {
  const sizes = ["9:59", "12:40", "+12:40", "1:02:05"].map((countdown) => {
    const layout = layoutBlock({ title: "Pauze", assignment: "", tables: [], countdown }, small);
    return layout.clock;
  });
  assert.is(sizes[0], sizes[1]);
  assert.equal(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
  assert.ok((sizes[1] ?? 0) * 1.3 > 15);
});

test("SCREEN7 lines are counted as a browser breaks them", () => {
  assert.is(linesOf("", 10), 1);
  assert.is(linesOf("een twee drie", 100), 1);
  assert.is(linesOf("een twee drie", 2.5), 3);
  assert.is(linesOf("een\ntwee", 100), 2);
  assert.is(linesOf("w".repeat(30), widthOf("w".repeat(10)) + 0.1), 3);
  assert.ok(widthOf("WWWW") > widthOf("iiii"));
  assert.ok(widthOf("Oogst", true) > widthOf("Oogst"));
});

test.run();
