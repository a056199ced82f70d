import fc from "fast-check";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { commandSchemas } from "../../shared/network/commands.ts";
import { fold } from "../../shared/network/evolve.ts";
import { redactEvent } from "../../shared/network/redact.ts";
import { nothing } from "../../shared/network/state.ts";
import { ownPart, sharedPart } from "../../shared/wire/snapshot.ts";
import { play, steps, viewersOf } from "../support/arbitrary.ts";
import { isOfTables } from "../support/likelyTables.ts";
import { suite } from "../support/suite.ts";

const test = suite("tables law");
const runs = { numRuns: 60, endOnFailure: true };

test("TABLE17 how far a table is, its roles and its call for help go to its group and the desk", () => {
  fc.assert(
    fc.property(steps(), (history) => {
      const { events, network } = play(history);
      for (const viewer of viewersOf(events)) {
        const seen = events.flatMap((event) => redactEvent(event, viewer) ?? []);
        const tables = [
          ...fold(seen, nothing).tables.runs,
          ...sharedPart(network, viewer).tables.runs,
          ...ownPart(network, viewer).tables,
          ...seen.flatMap((event) => (event.type === "TableTurned" ? [event.run] : [])),
        ];
        if (viewer.role === "facilitator") continue;
        for (const run of tables) {
          assert.ok(viewer.role === "member" && run.memberIds.includes(viewer.memberId));
          assert.ok(run.memory.every(({ memberId }) => run.memberIds.includes(memberId)));
        }
        assert.equal(fold(seen, nothing).tables.turns, []);
      }
    }),
    runs,
  );
});

test("TABLE17 who leaves a table does not see it go on", () => {
  fc.assert(
    fc.property(steps(), (history) => {
      const { network } = play(history);
      for (const run of network.tables.runs) {
        const session = network.sessions.find(({ id }) => id === run.sessionId);
        const group = session?.groups
          .find(({ blockId }) => blockId === run.blockId)
          ?.groups.find(({ id }) => id === run.groupId);
        assert.equal(run.memberIds, group?.memberIds);
      }
    }),
    runs,
  );
});

/** Texts that only the product can have written: the words of a method that was laid. */
test("TABLE18 no fact of a table holds a text that somebody typed", () => {
  const word = /^[A-Za-z0-9_-]{1,40}$/;
  const texts = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.values(value).flatMap(texts);
  };
  fc.assert(
    fc.property(steps(), (history) => {
      const { events } = play(history);
      for (const event of events) {
        if (!/^(Table|Tables|Turns)/.test(event.type)) continue;
        for (const text of texts(event)) assert.match(text, word);
      }
    }),
    runs,
  );
});

test("TABLE18 no command about a table takes a text: not a line, not a word with a space", () => {
  const said = "Mijn directeur luistert niet";
  for (const [type, schema] of Object.entries(commandSchemas)) {
    if (!isOfTables(type as keyof typeof commandSchemas)) continue;
    const { entries } = schema as v.StrictObjectSchema<v.ObjectEntries, undefined>;
    for (const field of Object.values(entries)) assert.not(v.safeParse(field, said).success, type);
  }
});

test.run();
