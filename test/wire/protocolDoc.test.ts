import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import type * as v from "valibot";
import { commandSchemas } from "../../shared/network/commands.ts";
import { refusalCodes } from "../../shared/network/refusal.ts";
import { suite } from "../support/suite.ts";

const test = suite("protocol document");
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const document = read("docs/protocol.md");
const row = (name: string) => document.split("\n").find((line) => line.startsWith(`| \`${name}\``));

test("PROTO1 every command stands in the protocol document with its fields", () => {
  for (const [type, schema] of Object.entries(commandSchemas)) {
    const line = row(type);
    assert.ok(line, `${type} has no row`);
    const parts = (schema as v.StrictObjectSchema<v.ObjectEntries, undefined>).entries;
    for (const field of Object.keys(parts)) {
      const shared = ["what", "byWhen", "firstStep", "withWhom", "notice", "audience"];
      const said = shared.includes(field) ? document : line;
      assert.ok(said?.includes(`\`${field}\``), `${type}.${field} is not said`);
    }
  }
});

test("PROTO2 every fact stands in the protocol document", () => {
  const facts = [...read("shared/network/events.ts").matchAll(/type: "(\w+)"/g)].map((m) => m[1]);
  assert.ok(facts.length > 25);
  for (const fact of facts) assert.ok(document.includes(`\`${fact}\``), `${fact} is not said`);
});

test("PROTO3 every refusal that a command names is on the closed list", () => {
  const known = new Set<string>(refusalCodes);
  const table = document.slice(
    document.indexOf("#### The commands"),
    document.indexOf("#### The facts"),
  );
  const named = table
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|").at(-2) ?? "").matchAll(/`(\w+)`/g)].map((m) => m[1]));
  assert.ok(named.length > 20);
  for (const code of named) assert.ok(known.has(code ?? ""), `${code} is no refusal`);
});

test.run();
