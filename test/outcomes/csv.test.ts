import Papa from "papaparse";
import type { Network } from "../../shared/network/state.ts";
import { outcomesReport } from "../../shared/outcomes/report.ts";
import { csv, csvKinds, type CsvKind } from "../../server/outcomes/csv.ts";
import { disarm, fileName, sanitise } from "../../server/outcomes/sanitise.ts";
import { suite } from "../support/suite.ts";
import { at, entry, hostile, member, network } from "./network.ts";
import * as assert from "uvu/assert";

const test = suite("outcomes as CSV");
const report = outcomesReport(network, at("16:00"), 42);

const read = (body: string): string[][] =>
  Papa.parse<string[]>(body.replace(/^\ufeff/, ""), {
    delimiter: ";",
    newline: "\r\n",
    skipEmptyLines: true,
  }).data;
const rowsOf = (kind: CsvKind) => read(csv(report, "nl", kind).body);

test("OUT8 the file opens in Dutch Excel: byte order mark, semicolons, quotes, CRLF", () => {
  const { body, contentType } = csv(report, "nl");
  assert.ok(body.startsWith('\ufeff"Bijeenkomst";"Datum";"Naam";"Organisatie";"Wat ga je doen?"'));
  assert.ok(body.endsWith('"42"\r\n'));
  assert.is(contentType, "text/csv; charset=utf-8");
});

test("OUT9 the action points come back from the file as they were written", () => {
  const [head, ...rows] = rowsOf("actions");
  assert.is(head?.at(-1), "Versie (bevat persoonsgegevens)");
  const first = report.sessions[0];
  assert.equal(
    rows,
    first?.actionPoints.map((point) => [
      ...["Eerste bijeenkomst", "2026-02-05", point.ownerName, point.organisation, point.what],
      ...[point.byWhen, point.firstStep ?? "", point.withWhom, point.notice, "Onderdeel b2"],
      ...["2026-02-05 15:20", "", point.writtenBy === "facilitator" ? "begeleider" : "Bo Proef"],
      "42",
    ]),
  );
});

test("OUT10 attendance, groups and times have a file each, in the room's time", () => {
  const session = ["Eerste bijeenkomst", "2026-02-05"];
  assert.equal(rowsOf("attendance")[2], [
    ...session,
    ...["Bo Proef", "", "", "nee", "Weggegaan", "2026-02-05 14:05", "2026-02-05 15:00", "42"],
  ]);
  assert.is(rowsOf("attendance")[4]?.[6], "Niet gekomen");
  assert.equal(rowsOf("groups")[1], [...session, "Onderdeel b2", "1", "Amal Voorbeeld", "42"]);
  assert.is(rowsOf("groups").length, 5);
  assert.equal(rowsOf("times")[1], [
    ...[...session, "Onderdeel b1", "Inspiratie"],
    ...["2026-02-05 14:00", "2026-02-05 14:20", "20"],
    ...["2026-02-05 14:02", "2026-02-05 14:20", "18", "0", "20", "-2", "", "42"],
  ]);
});

test("OUT11 no cell can be run as a formula, and no text breaks its row", () => {
  const rough: Network = {
    ...network,
    members: network.members.map((one) =>
      member(one.id, hostile[Number(one.id.slice(1))] ?? "", { organisation: "=cmd()" }),
    ),
    entries: hostile.map((what, index) =>
      entry(`e${index}`, "m1", { what, firstStep: what, withWhom: what, notice: what }),
    ),
  };
  const exported = outcomesReport(rough, at("16:00"), 42);
  const rows = read(csv(exported, "nl").body);
  assert.is(rows.length, hostile.length + 1);
  hostile.forEach((text, index) => {
    const cell = disarm(sanitise(text));
    assert.is(rows[index + 1]?.[4], cell);
    assert.is(rows[index + 1]?.[8], cell);
  });
  for (const kind of csvKinds) {
    const table = read(csv(exported, "en", kind).body);
    for (const row of table) {
      assert.is(row.length, table[0]?.length);
      for (const cell of row) {
        // a number is not run
        if (/^-\d+$/.test(cell)) continue;
        assert.not.match(cell, /^[\s\u200b-\u200d\u2060\ufeff"]*[=+\-@|＝＋－＠]/u);
      }
    }
  }
});

test("OUT12 formula starters get an apostrophe, other texts stay as they are", () => {
  for (const text of hostile.slice(0, 17)) assert.is(disarm(text), `'${text}`);
  for (const text of ["'s-Gravenlo", "a=b", "5 - 3", "“Goed”", "(=1)", "", "2026-02-05"]) {
    assert.is(disarm(text), text);
  }
});

test("OUT13 exported text has no control, turning or broken characters", () => {
  assert.is(sanitise("a\u0000b\u0007c\u007f\u0085d\uffff"), "abc\nd");
  assert.is(sanitise("\u202eabc\u2069"), "abc");
  assert.is(sanitise("\ud800x"), "\ufffdx");
  assert.is(sanitise("a\r\nb\rc\td"), "a\nb\nc d");
  assert.is(sanitise("👩🏽‍🏫 Çelik"), "👩🏽‍🏫 Çelik");
});

test("OUT14 a file name is plain: what it is of, the day and the version", () => {
  assert.is(csv(report, "nl").fileName, "leernetwerk-verzonnen-co-actiepunten-2026-02-05-v42.csv");
  assert.is(fileName(['../"x"\r\n', "日本", ""], "md"), "x.md");
  assert.is(fileName(["日本", "opbrengst"], "md"), "opbrengst.md");
});

test.run();
