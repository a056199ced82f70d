import { readdirSync } from "node:fs";
import * as assert from "uvu/assert";
import { namedFields } from "../../client/lib/i18n/fieldNames.ts";
import { clockTime, dateAt, listed, longDate, shortDate } from "../../client/lib/i18n/format.ts";
import { languages, localText } from "../../client/lib/i18n/messages.ts";
import { refusalWords } from "../../client/lib/i18n/refusals.ts";
import { commandSchemas } from "../../shared/network/commands.ts";
import { refusalCodes, refuse } from "../../shared/network/refusal.ts";
import { suite } from "../support/suite.ts";

const test = suite("i18n");
const folder = new URL("../../client/lib/i18n/", import.meta.url);

type Tree = { readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Every module of words, by file and export. */
async function modules() {
  const found: { name: string; nl: Tree; en: Tree }[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".svelte.ts")) continue;
    const exported = (await import(new URL(file, folder).href)) as Tree;
    for (const [name, value] of Object.entries(exported)) {
      if (!isTree(value) || !isTree(value["nl"]) || !isTree(value["en"])) continue;
      found.push({ name: `${file} ${name}`, nl: value["nl"], en: value["en"] });
    }
  }
  return found;
}

function leaves(tree: Tree, path = ""): [path: string, value: unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
const sentences = (text: string) => text.split(/(?<=[.?!:])\s+|\n+/).filter(Boolean);

test("I18N1 every module of words has the same keys in Dutch and English, and none is empty", async () => {
  const all = await modules();
  assert.ok(all.length > 0);
  for (const { name, nl, en } of all) {
    assert.equal(
      leaves(en)
        .map(([path]) => path)
        .sort(),
      leaves(nl)
        .map(([path]) => path)
        .sort(),
      name,
    );
    const dutch = new Map(leaves(nl));
    for (const [path, value] of leaves(en)) {
      assert.is(typeof value, typeof dutch.get(path), `${name} ${path}`);
      assert.is.not(value, "", `${name} ${path}`);
    }
  }
});

test("I18N2 no Dutch sentence on a screen is longer than sixteen words", async () => {
  for (const { name, nl } of await modules()) {
    for (const [path, value] of leaves(nl)) {
      if (typeof value !== "string") continue;
      for (const sentence of sentences(value)) {
        assert.ok(words(sentence).length <= 16, `${name} ${path}: ${sentence}`);
      }
    }
  }
});

test("I18N3 every refusal says what is wrong and what to do, in both languages", () => {
  for (const lang of languages) {
    const told = refusalCodes.map((code) => refusalWords(refuse(code), lang));
    for (const text of told) {
      assert.ok(sentences(text).length >= 2, text);
      assert.match(text, /^\p{Lu}.*\.$/u);
      assert.not.match(text, /undefined|\{|\(\)| {2}/);
      for (const sentence of sentences(text)) assert.ok(words(sentence).length <= 16, sentence);
    }
    assert.is(new Set(told).size, refusalCodes.length);
  }
});

test("I18N4 a refusal of a field names the field as the form does, its row and what fits", () => {
  const long = refuse("field_too_long", "members.3.name", 80);
  assert.is(refusalWords(long, "nl"), "‘Naam (regel 4)’ is te lang. Gebruik hoogstens 80 tekens.");
  assert.is(refusalWords(long, "en"), "‘Name (row 4)’ is too long. Use at most 80 characters.");
  const range = refuse("field_out_of_range", "block.minutes", "1–600");
  assert.is(refusalWords(range, "nl"), "‘Minuten’ klopt niet. Kies 1 tot en met 600.");
  const nameless = refuse("field_bad_text", "constructor");
  assert.match(refusalWords(nameless, "nl"), /^In dit veld staat/);
});

test("I18N5 every field that a person can fill in has a name in both languages", () => {
  const ours = ["sessionId", "entryId", "ruleId", "from", "tokenHash", "as", "id", "number"];
  const found = new Set<string>();
  const walk = (schema: unknown) => {
    if (!isTree(schema)) return;
    if (isTree(schema["entries"])) {
      for (const [key, inner] of Object.entries(schema["entries"])) {
        found.add(key);
        walk(inner);
      }
    }
    walk(schema["item"]);
    walk(schema["wrapped"]);
    if (Array.isArray(schema["options"])) schema["options"].forEach(walk);
  };
  Object.values(commandSchemas).forEach(walk);
  const missing = [...found].filter((key) => !ours.includes(key) && !namedFields.includes(key));
  assert.equal(missing, []);
});

test("I18N6 days and times read as people say them, in the time zone of the network", () => {
  assert.is(shortDate("2026-02-05", "nl"), "do 5 feb");
  assert.is(shortDate("2026-02-05", "en"), "Thu 5 Feb");
  assert.is(longDate("2026-02-05", "nl"), "donderdag 5 februari 2026");
  assert.is(shortDate("", "nl"), "");
  const summer = Date.UTC(2026, 6, 1, 22, 5);
  assert.is(clockTime(summer, "Europe/Amsterdam", "nl"), "00:05");
  assert.is(dateAt(summer, "Europe/Amsterdam"), "2026-07-02");
  assert.is(listed(["Amal", "Bo", "Cas"], "nl"), "Amal, Bo en Cas");
});

test("I18N7 what a person typed stays as it is in every language", () => {
  assert.is(localText("Onze vraag", "en"), "Onze vraag");
  assert.is(localText({ nl: "Welkom", en: "Welcome" }, "en"), "Welcome");
});

test.run();
