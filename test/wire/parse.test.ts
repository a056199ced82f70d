import fc from "fast-check";
import * as assert from "uvu/assert";
import { commandTypes, type CommandType } from "../../shared/network/commands.ts";
import { limits } from "../../shared/network/limits.ts";
import { isRefusal, type Refusal } from "../../shared/network/refusal.ts";
import { parseEnvelope } from "../../shared/wire/parse.ts";
import { pathsIn, valueAt, withValue, type Path } from "../support/paths.ts";
import { samples } from "../support/samples.ts";
import { suite } from "../support/suite.ts";

const test = suite("parse");
const id = "command-1";

function bodyOf(type: CommandType): Record<string, unknown> {
  return Object.fromEntries(Object.entries(samples[type]).filter(([key]) => key !== "type"));
}
const parse = (type: string, body: unknown) => parseEnvelope({ id, type, body });
function refusal(type: string, body: unknown): Refusal {
  const parsed = parse(type, body);
  if (!isRefusal(parsed)) throw new Error(`let in: ${type} ${JSON.stringify(body).slice(0, 200)}`);
  return parsed;
}
/** The refusal is about this field, or about the field that it is a part of. */
function names(refused: Refusal, path: Path, what: string): void {
  const field = path.join(".");
  const named = refused.field ?? "";
  const fits = named === field || field.startsWith(`${named}.`) || named.startsWith(`${field}.`);
  assert.ok(named !== "" && fits, `${what}: ${JSON.stringify(refused)} names not ${field}`);
}
const isText = (value: unknown): value is string => typeof value === "string";
const codes = new Set([
  "as",
  "kind",
  "speaks",
  "audience",
  "status",
  "view",
  "date",
  "start",
  "byWhen",
]);
const isFree = (path: Path, value: unknown) => {
  const last = String(path.at(-1));
  const fixed = codes.has(last) || /id$|ids$|hash$|from|^\d+$|date$/i.test(last);
  return isText(value) && !fixed && !path.includes("memberIds");
};

for (const type of commandTypes) {
  const body = bodyOf(type);
  const paths = pathsIn(body);

  test(`WIRE1 ${type}: what is right comes through as it was sent`, () => {
    const sent: unknown = JSON.parse(JSON.stringify({ id, type, body }));
    assert.equal(parseEnvelope(sent), { id, command: { type, ...body } });
  });

  test(`WIRE2 ${type}: a field that is missing, one too many or of another kind is named`, () => {
    for (const path of paths) {
      if (typeof path.at(-1) === "string") {
        names(refusal(type, withValue(body, path, undefined)), path, "missing");
      }
      const value = valueAt(body, path);
      for (const wrong of [[], ["x"], {}, { nl: "x" }, true, -1.5, Infinity, Number.NaN]) {
        if (typeof wrong === typeof value && typeof wrong === "boolean") continue;
        if (Array.isArray(value) && Array.isArray(wrong) && wrong.length === 0) continue;
        // at a table somebody may sit alone
        if (path[0] === "groups" && path.length === 2 && Array.isArray(wrong)) continue;
        const refused = refusal(type, withValue(body, path, wrong));
        if (typeof wrong === "number" && !Number.isFinite(wrong)) continue;
        names(refused, path, JSON.stringify(wrong));
      }
      if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
      const extra = [...path, "boss"];
      names(refusal(type, withValue(body, extra, true)), extra, "extra");
    }
    names(refusal(type, { ...body, boss: true }), ["boss"], "extra");
    for (const wrong of [undefined, null, [], "x", 5]) assert.ok(isRefusal(parse(type, wrong)));
  });

  test(`WIRE3 ${type}: broken, invisible or turning characters are refused, and named`, () => {
    for (const path of paths) {
      if (!isFree(path, valueAt(body, path))) continue;
      for (const bad of ["a\ud800b", "a\u0000b", "a\u202eb", "a\u2066b", "\u0007", "a\uffff"]) {
        const refused = refusal(type, withValue(body, path, bad));
        assert.is(refused.refused, "field_bad_text", `${path.join(".")} ${JSON.stringify(bad)}`);
        names(refused, path, JSON.stringify(bad));
      }
    }
  });

  test(`WIRE4 ${type}: what is too long is refused with its limit; a huge text costs little`, () => {
    for (const path of paths) {
      const value = valueAt(body, path);
      if (!isText(value)) continue;
      const refused = refusal(type, withValue(body, path, "x".repeat(1_000_000)));
      names(refused, path, "huge");
      if (!isFree(path, value)) continue;
      assert.is(refused.refused, "field_too_long");
      const limit = Number(refused.limit);
      const family = "👩‍👩‍👧";
      for (const letter of ["x", "é", family]) {
        assert.not(isRefusal(parse(type, withValue(body, path, letter.repeat(limit)))), letter);
        const over = refusal(type, withValue(body, path, letter.repeat(limit + 1)));
        assert.equal([over.refused, over.limit], ["field_too_long", limit]);
        names(over, path, letter);
      }
    }
  });
}

test("WIRE5 a name of 0 characters is missing, of 80 fits, of 81 and 10,000 is too long", () => {
  const member = (name: string) => withValue(bodyOf("AddMember"), ["member", "name"], name);
  const field = "member.name";
  for (const empty of ["", " ", "\t\n", "\u200b", "\u00ad\u2060 "]) {
    assert.equal(refusal("AddMember", member(empty)), { refused: "field_missing", field });
  }
  for (const long of [81, 10_000]) {
    const tooLong = { refused: "field_too_long", field, limit: 80 };
    assert.equal(refusal("AddMember", member("n".repeat(long))), tooLong);
  }
  for (const fine of ["n".repeat(80), "Çelik", "'t Hooft", "李", "Ō", "👩🏽‍🏫", "-"]) {
    assert.not(isRefusal(parse("AddMember", member(fine))), fine);
  }
});

test("WIRE5 text is stored as it was typed, but for line ends, composition and edges", () => {
  const what = (text: string) => {
    const parsed = parse("WriteActionPoint", { ...bodyOf("WriteActionPoint"), what: text });
    return isRefusal(parsed) ? parsed : (parsed.command as { what: string }).what;
  };
  assert.is(what("  een\r\ntwee\rdrie  "), "een\ntwee\ndrie");
  assert.is(what("e\u0301"), "é");
  for (const text of ["=1+1", "<b>x</b>", "{{x}}", "'; DROP TABLE", "a  b", "\\u0000"]) {
    assert.is(what(text), text);
  }
});

test("WIRE6 days that do not exist, times and numbers out of range are named with the range", () => {
  const session = bodyOf("EditSession");
  for (const date of ["2026-02-30", "2026-13-01", "1999-01-01", "2101-01-01", "26-1-1", ""]) {
    const bad = { refused: "field_bad_date", field: "date" };
    assert.equal(refusal("EditSession", { ...session, date }), bad);
  }
  for (const start of ["24:00", "7:30", "19:60", "19:30:00", ""]) {
    const bad = { refused: "field_bad_time", field: "start" };
    assert.equal(refusal("EditSession", { ...session, start }), bad);
  }
  for (const [path, values, limit] of [
    [["block", "minutes"], [0, 601], "1–600"],
    [["block", "slack"], [-1, 601], "0–600"],
    [["block", "grouping", "size"], [1, 9], "2–8"],
  ] as const) {
    for (const value of values) {
      const out = { refused: "field_out_of_range", field: path.join("."), limit };
      assert.equal(refusal("AddBlock", withValue(bodyOf("AddBlock"), path, value)), out);
    }
  }
});

test("WIRE7 lists have a length: 1,000 people, 12 intake answers, 25 people in a rule", () => {
  const [person] = (bodyOf("ImportRoster") as { members: object[] }).members;
  const people = (count: number) => ({ members: Array.from({ length: count }, () => person) });
  assert.not(isRefusal(parse("ImportRoster", people(limits.members))));
  assert.is(refusal("ImportRoster", people(limits.members + 1)).refused, "too_large");
  assert.equal(refusal("ImportRoster", people(0)), { refused: "field_missing", field: "members" });
  const answers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ heading: `${at}`, text: "x" }));
  const full = withValue(
    people(limits.members),
    ["members"],
    [
      ...people(limits.members).members.map((one) =>
        withValue(one, ["contact"], { email: "", phone: "", intake: answers(12) }),
      ),
    ],
  );
  assert.not(isRefusal(parse("ImportRoster", full)), "1,000 people who answered everything");
  const path = ["member", "contact", "intake"];
  const thirteen = refusal("AddMember", withValue(bodyOf("AddMember"), path, answers(13)));
  assert.equal(thirteen, { refused: "field_too_many", field: path.join("."), limit: 12 });
  const rule = (count: number) => ({
    kind: "apart",
    memberIds: Array.from({ length: count }, (_, at) => `m${at}`),
  });
  assert.equal(refusal("AddGroupRule", rule(26)).refused, "field_too_many");
  assert.equal(refusal("AddGroupRule", rule(1)).field, "memberIds");
});

test("WIRE8 too deep, too wide or poisoned: refused before anything touches it", () => {
  const nested = (levels: number) => {
    let inner: unknown = "x";
    for (let level = 0; level < levels; level += 1) inner = level % 2 ? [inner] : { inner };
    return inner;
  };
  for (const levels of [9, 100, 5_000, 200_000]) {
    assert.is(refusal("AddMember", nested(levels)).refused, "too_deep");
  }
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]));
  assert.is(refusal("AddMember", wide).refused, "too_large");
  assert.is(refusal("AddMember", new Array(100_000).fill(1)).refused, "too_large");
  const bushy = { members: Array.from({ length: 500 }, () => new Array(400).fill([])) };
  assert.is(refusal("ImportRoster", bushy).refused, "too_large");
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const poisoned = JSON.parse(`{"member":{"${key}":{"boss":true}}}`) as unknown;
    assert.equal(refusal("AddMember", poisoned), { refused: "malformed" });
    assert.equal(refusal(key, {}), { refused: "malformed", field: "type" });
  }
  assert.is(({} as { boss?: boolean }).boss, undefined);
});

test("WIRE8 an envelope is an id, a type and a body, and nothing else", () => {
  const body = bodyOf("AddMember");
  const good = { id, type: "AddMember", body };
  assert.not(isRefusal(parseEnvelope(good)));
  for (const [wrong, field] of [
    [{ ...good, id: "short" }, "id"],
    [{ ...good, id: "x".repeat(65) }, "id"],
    [{ ...good, id: "met spatie" }, "id"],
    [{ ...good, id: 12345678 }, "id"],
    [{ ...good, type: "Nothing" }, "type"],
    [{ ...good, type: ["AddMember"] }, "type"],
    [{ ...good, more: 1 }, undefined],
    [{ id, type: "AddMember" }, undefined],
    [null, undefined],
    [[good], undefined],
    ["good", undefined],
    [undefined, undefined],
    [() => good, undefined],
  ] as const) {
    const parsed = parseEnvelope(wrong);
    assert.ok(isRefusal(parsed), String(wrong));
    if (isRefusal(parsed)) assert.is(parsed.field, field);
  }
});

test("WIRE9 parsing never throws, whatever comes in", () => {
  const anything = fc.anything({ maxDepth: 6, withBigInt: true, withDate: true, withMap: true });
  const almost = fc
    .tuple(fc.constantFrom(...commandTypes), fc.nat(), anything)
    .map(([type, at, put]) => {
      const body = bodyOf(type);
      const paths = pathsIn(body);
      return { id, type, body: withValue(body, paths[at % paths.length] ?? [], put) };
    });
  fc.assert(
    fc.property(fc.oneof(anything, almost), (input) => {
      const parsed = parseEnvelope(input);
      assert.type(parsed, "object");
    }),
    { numRuns: 3_000 },
  );
});

test.run();
