import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { chooseColumn, importView, openFile } from "../../client/lib/prepare/importView.ts";
import { memberDraft, memberFieldOf, memberForm } from "../../client/lib/prepare/memberForm.ts";
import type { Member } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";

const test = suite("prepare: import");
const bytes = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../data/${name}`, import.meta.url)));
const read = (text: string, members: readonly Member[] = []) => {
  const view = importView({ text }, {}, members, "Kolom");
  if (!("columns" in view)) throw new Error(view.fault);
  return view;
};
const known: Member = {
  id: "m1",
  name: "Bo de Vries",
  organisation: "De Vlinder",
  role: "",
  guest: false,
  learningQuestion: null,
  contact: null,
};

test("IMPORT1 a real file shows its columns, its people and what could not be read", () => {
  const source = openFile("roster.csv", bytes("roster-so-plg.csv"));
  if ("fault" in source) throw new Error(source.fault);
  const view = read(source.text);
  assert.is(view.members.length, 25);
  assert.is(view.organisations, 20);
  assert.is(view.fresh, 25);
  assert.is(view.fault, null);
  assert.is(view.columns.find((column) => column.target === "organisation")?.heading, "coalitie");
  const [remark] = view.remarks;
  assert.is(remark?.left, false);
  assert.ok((remark?.line ?? 0) > 1 && remark?.problems.some(({ code }) => code === "cut"));
});

test("IMPORT2 who is on the roster already is named and counted, not put on it again", () => {
  const view = read("naam,school\nBo de Vries,De Vlinder\nCas Bakker,De Vlinder\n", [known]);
  assert.is(view.members.length, 2);
  assert.is(view.fresh, 1);
  assert.equal(view.known, [{ line: 2, name: "Bo de Vries" }]);
});

test("IMPORT3 a row that is left out keeps its line and its name", () => {
  const view = read("naam,school\nBo de Vries,De Vlinder\nBo de Vries,De Vlinder\n,De Brug\n");
  assert.equal(
    view.remarks.map(({ line, name, left }) => ({ line, name, left })),
    [
      { line: 3, name: "Bo de Vries", left: true },
      { line: 4, name: "", left: true },
    ],
  );
});

test("IMPORT4 a fault says which: of the file, of the quotes, of the columns, of the number", () => {
  assert.equal(openFile("a.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), {
    fault: "spreadsheet",
  });
  assert.equal(openFile("a.csv", new Uint8Array()), { fault: "empty" });
  assert.equal(importView({ text: 'naam,school\n"Bo,De Brug\n' }, {}, [], "Kolom"), {
    fault: "open_quote",
    line: 2,
  });
  const skipped = importView({ text: "naam\nBo de Vries\n" }, { columns: ["skip"] }, [], "Kolom");
  assert.is("columns" in skipped && skipped.fault?.fault, "no_name");
  assert.is("columns" in skipped && skipped.columns.length, 1);
  const full = Array.from({ length: 1_000 }, (_, index) => ({ ...known, id: `m${index}` }));
  assert.equal(read("naam\nCas Bakker\n", full).fault, { fault: "too_many", limit: 1_000 });
});

test("IMPORT5 columns chosen for another table are guessed anew", () => {
  const text = "naam;school\nBo de Vries;De Brug\n";
  const view = importView({ text }, { columns: ["name"] }, [], "Kolom");
  assert.equal("columns" in view && view.columns.map(({ target }) => target), [
    "name",
    "organisation",
  ]);
});

test("IMPORT5 a field is held by one column: the one that had it keeps its text as an answer", () => {
  assert.equal(chooseColumn(["name", "organisation", "skip"], 2, "name"), [
    "intake",
    "organisation",
    "name",
  ]);
  assert.equal(chooseColumn(["intake", "name"], 1, "intake"), ["intake", "intake"]);
});

test("ROSTERFORM1 correcting somebody keeps the answers of the intake form", () => {
  const contact = { email: "", phone: "", intake: [{ heading: "motivatie", text: "Leren." }] };
  const member = { ...known, contact };
  const form = { ...memberForm(member), name: "Bo de Vries-Bakker" };
  assert.equal(memberDraft(form, member), {
    name: "Bo de Vries-Bakker",
    organisation: "De Vlinder",
    role: "",
    learningQuestion: null,
    contact,
  });
  assert.is(memberDraft(memberForm(null), null).contact, null);
});

test("ROSTERFORM2 a refusal shows at its field of the form", () => {
  assert.is(memberFieldOf({ refused: "already_there", field: "member.name" }), "name");
  assert.is(memberFieldOf({ refused: "field_too_long", field: "member.contact.email" }), "email");
  assert.is(memberFieldOf({ refused: "too_many_members", field: "member" }), undefined);
});

test.run();
