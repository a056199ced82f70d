import fc from "fast-check";
import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { decodeRoster, maxFileBytes } from "../../shared/roster/decode.ts";
import { readTable } from "../../shared/roster/table.ts";
import type { Table } from "../../shared/roster/table.ts";
import { suite } from "../support/suite.ts";
import type { FileEncoding } from "../support/rosterFile.ts";
import { encode, writeCsv } from "../support/rosterFile.ts";

const test = suite("roster file");
const bytes = (text: string) => new TextEncoder().encode(text);
const fault = (content: Uint8Array) => {
  const decoded = decodeRoster(content);
  return "fault" in decoded ? decoded.fault : decoded.encoding;
};
const tableOf = (text: string, options = {}): Table => {
  const table = readTable(text, options);
  if ("fault" in table) throw new Error(table.fault);
  return table;
};
const cells = (text: string) => tableOf(text).rows.map((row) => row.cells);

test("ROSTER1 the encoding is recognised, with and without byte order mark", () => {
  const text = "naam;school\r\nYusuf Çelik;’t Café\r\n";
  const expected: Record<FileEncoding, [string, boolean]> = {
    "utf-8": ["utf-8", false],
    "utf-8 with BOM": ["utf-8", true],
    "utf-16le": ["utf-16le", true],
    "utf-16be": ["utf-16be", true],
    "windows-1252": ["windows-1252", false],
  };
  for (const [name, [encoding, hadBom]] of Object.entries(expected))
    assert.equal(decodeRoster(encode(text, name as FileEncoding)), { text, encoding, hadBom });
  const bare = encode(text, "utf-16le").slice(2);
  assert.equal(decodeRoster(bare), { text, encoding: "utf-16le", hadBom: false });
});

test("ROSTER1 both networks' files read the same in every encoding that can hold them", () => {
  for (const file of ["so-plg", "wil"]) {
    const text = readFileSync(new URL(`../data/roster-${file}.csv`, import.meta.url), "utf8");
    for (const encoding of ["utf-8", "utf-8 with BOM", "utf-16le", "utf-16be"] as const) {
      const decoded = decodeRoster(encode(text, encoding));
      assert.is("text" in decoded ? decoded.text : "", text);
    }
  }
});

test("ROSTER2 what is no text is refused, and a workbook is told to be saved as CSV", () => {
  assert.is(fault(new Uint8Array()), "empty");
  assert.is(fault(bytes(" \r\n\r\n")), "empty");
  assert.is(fault(Uint8Array.of(0xef, 0xbb, 0xbf)), "empty");
  assert.is(fault(bytes("%PDF-1.7 …")), "binary");
  assert.is(fault(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0)), "binary");
  assert.is(fault(bytes("naam,school\nJan\0,De Brug\n")), "binary");
  assert.is(fault(bytes("PK\x03\x04 … [Content_Types].xml xl/workbook.xml")), "spreadsheet");
  assert.is(fault(bytes("PK\x03\x04 … word/document.xml")), "binary");
  assert.is(
    fault(bytes("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
    "spreadsheet",
  );
  assert.is(fault(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0)), "spreadsheet");
  assert.is(fault(bytes("<html><table><tr><td>Naam")), "spreadsheet");
});

test("ROSTER2 over 2 MB is refused before anything is parsed", () => {
  // Not valid in any encoding: reading it would give another fault or a text.
  assert.is(fault(new Uint8Array(5 * 1024 * 1024)), "too_big");
  assert.is(fault(new Uint8Array(maxFileBytes + 1).fill(0x61)), "too_big");
  assert.is(fault(new Uint8Array(maxFileBytes).fill(0x61)), "utf-8");
  assert.equal(readTable("a".repeat(5 * 1024 * 1024)), { fault: "too_big" });
});

test("ROSTER2 any bytes give a text or a fault, never a crash", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
      const decoded = decodeRoster(content);
      if ("text" in decoded) readTable(decoded.text);
    }),
  );
});

test("ROSTER3 comma, semicolon and tab are told apart, also by text that is full of the others", () => {
  const rows = [
    ["naam", "functie", "leervragen"],
    ["Jan Bos, MSc", "Docent; mentor", "Hoe, waarom, wanneer; en met wie?\tEn dan?"],
    ["Els Kok, dr.", "Rector; bestuur", "Wat; hoe, en wie?"],
  ];
  for (const delimiter of [",", ";", "\t"] as const)
    for (const always of [true, false]) {
      const table = tableOf(writeCsv(rows, delimiter, "\r\n", always));
      assert.is(table.delimiter, delimiter);
      assert.equal([table.header, ...table.rows.map((row) => row.cells)], rows);
    }
});

test("ROSTER3 one column, and the first line that Excel writes, are no trouble", () => {
  assert.equal(cells("Naam\nBerg, van den\nVries, de\n"), [["Berg, van den"], ["Vries, de"]]);
  assert.is(tableOf("Naam\nTjitske\n").delimiter, null);
  const told = tableOf("sep=;\r\nNaam;Wat, hoe\r\nTjitske;a,b\r\n");
  assert.is(told.delimiter, ";");
  assert.equal(told.rows, [{ line: 3, cells: ["Tjitske", "a,b"], ragged: false }]);
  const titled = tableOf("Deelnemers 2026;;\n;;\nNaam;School;Functie\nJan Bos;De Brug;Docent\n");
  assert.equal(titled.header, ["Naam", "School", "Functie"]);
  assert.equal(titled.rows, [{ line: 4, cells: ["Jan Bos", "De Brug", "Docent"], ragged: false }]);
});

test("ROSTER3 any table reads back the same: delimiter, encoding, line ends and quotes", () => {
  const characters = ["a", "B", "é", "Ç", "ü", " ", ",", ";", "\t", '"', "'", "\n", "=", "-", "1"];
  const cell = fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 });
  const wide = fc.string({ unit: "grapheme", maxLength: 6 }).filter((text) => !/[\r\0]/.test(text));
  const headings = ["naam", "functie", "Leervragen", "E-mail", "motivatie"];
  const file = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t"),
    lineEnd: fc.constantFrom("\r\n", "\n", "\r"),
    always: fc.boolean(),
    encoding: fc.constantFrom<FileEncoding>(
      "utf-8",
      "utf-8 with BOM",
      "utf-16le",
      "utf-16be",
      "windows-1252",
    ),
    width: fc.integer({ min: 1, max: headings.length }),
  });
  const filled = (row: readonly string[]) => row.some((text) => text.trim() !== "");
  const sized = file.chain((form) => {
    const any = form.encoding === "windows-1252" ? cell : fc.oneof(cell, wide);
    const row = fc.array(any, { minLength: form.width, maxLength: form.width });
    return fc.tuple(fc.constant(form), fc.array(row, { maxLength: 8 }));
  });
  fc.assert(
    fc.property(sized, ([form, people]) => {
      const header = headings.slice(0, form.width);
      const text = writeCsv([header, ...people], form.delimiter, form.lineEnd, form.always);
      const decoded = decodeRoster(encode(text, form.encoding));
      if ("fault" in decoded) throw new Error(decoded.fault);
      const table = tableOf(decoded.text);
      assert.equal(table.header, header);
      const rows = table.rows.map((row) => row.cells);
      assert.equal(rows, people.filter(filled));
      const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
      const first = table.rows[0];
      const start = first && (lines[first.line - 1] ?? "").replace(/^"/, "").replaceAll('""', '"');
      const shown = first && (first.cells[0] ?? "").split("\n")[0];
      if (first) assert.ok(start?.startsWith(shown ?? ""), "the line is where the row begins");
    }),
    { numRuns: 300 },
  );
});

test("ROSTER4 rows know their line, also after quoted line breaks and blank rows", () => {
  const table = tableOf('naam,leervragen\r\nJan,"Een\r\ntwee"\r\n\r\n,\r\nEls,Drie\r\n');
  assert.equal(table.rows, [
    { line: 2, cells: ["Jan", "Een\ntwee"], ragged: false },
    { line: 6, cells: ["Els", "Drie"], ragged: false },
  ]);
});

test("ROSTER4 ragged rows are kept and say so; empty cells at the end are no matter", () => {
  const table = tableOf("naam,school,functie\nJan,De Brug\nEls,Kompas,Rector,extra\nAn,A,B,,\n");
  assert.equal(table.rows, [
    { line: 2, cells: ["Jan", "De Brug", ""], ragged: true },
    { line: 3, cells: ["Els", "Kompas", "Rector", "extra"], ragged: true },
    { line: 4, cells: ["An", "A", "B"], ragged: false },
  ]);
});

test("ROSTER4 the empty rows and columns that a spreadsheet adds are left out", () => {
  const table = tableOf(`naam;school;;\nJan;De Brug;;\n${";;;\n".repeat(100_000)}`);
  assert.equal(table.header, ["naam", "school"]);
  assert.equal(table.rows, [{ line: 2, cells: ["Jan", "De Brug"], ragged: false }]);
  assert.equal(readTable("naam;school\nJan;De Brug\n".repeat(3_000)), { fault: "too_big" });
  assert.equal(readTable(`naam${";motivatie".repeat(300)}\nJan\n`), { fault: "too_big" });
});

test("ROSTER4 a quote that is never closed is named by its line", () => {
  const text = 'naam,school\nJan,De Brug\nEls,"Lyceum\nAn,Kompas\n';
  assert.equal(readTable(text), { fault: "open_quote", line: 3 });
  assert.equal(cells('naam,school\nJan,\'t Venster\nSiep "S" Bos,Lyceum "De Wissel"\n'), [
    ["Jan", "'t Venster"],
    ['Siep "S" Bos', 'Lyceum "De Wissel"'],
  ]);
});

test("ROSTER5 a first row that is a person is no heading; the preview may say otherwise", () => {
  const text = "Jan Bos;De Brug;j.bos@example.nl\nEls Kok;Gemeente;e.kok@example.nl\n";
  const table = tableOf(text);
  assert.not(table.hasHeader);
  assert.equal(table.header, ["Kolom 1", "Kolom 2", "Kolom 3"]);
  assert.is(table.rows.length, 2);
  assert.equal(tableOf(text, { column: "Column" }).header[0], "Column 1");
  assert.is(tableOf(text, { hasHeader: true }).rows.length, 1);
  assert.not(tableOf("Jan Bos,Gemeente\nEls Kok,De Brug\n").hasHeader, "a value, not a heading");
  assert.not(tableOf("Tjitske\nSuharti\n").hasHeader);
  assert.ok(tableOf("Naam van je school,Hoe heet je?\nDe Brug,Jan\n").hasHeader);
  assert.ok(tableOf("naam\n").hasHeader);
  assert.equal(readTable("\n\n ; ;\n"), { fault: "empty" });
});

test.run();
