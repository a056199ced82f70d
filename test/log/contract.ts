import * as assert from "uvu/assert";
import { LogUnavailable } from "../../server/log/log.ts";
import type { Log } from "../../server/log/log.ts";
import type { suite } from "../support/suite.ts";
import { commit, textsOf } from "./commits.ts";
import { noGapsNoRepeats } from "./property.ts";

/** How the suite comes by an adapter. `open` twice gives the same facts, also after `close`. */
export type Subject = {
  readonly name: string;
  open(): Promise<Log>;
};

/** What each adapter must do. `unique` gives log names that no earlier test has used. */
export function contract(test: ReturnType<typeof suite>, subject: Subject): void {
  let count = 0;
  const fresh = () => `${subject.name}-${(count += 1)}`;
  const on = (title: string, body: (log: Log, name: string) => Promise<void>) =>
    test(`${title} (${subject.name})`, async () => {
      const log = await subject.open();
      try {
        await body(log, fresh());
      } finally {
        await log.close();
      }
    });

  on("LOG1 gives back what it acknowledged, in order, from 1 without gaps", async (log, name) => {
    const first = await log.append(name, 0, [commit("a", "x", "y"), commit("b", "z")]);
    assert.equal(first, { outcome: "appended", version: 3 });
    assert.equal(await log.append(name, 3, [commit("c", "é \u2028 🌍 '")]), {
      outcome: "appended",
      version: 4,
    });
    const all = await log.read(name, 0);
    assert.equal(textsOf(all), ["x", "y", "z", "é \u2028 🌍 '"]);
    assert.equal(
      all.map(({ version, commandKey, bodyHash }) => [version, commandKey, bodyHash]),
      [1, 2, 3, 4].map((v) => [v, "aabc"[v - 1], `hash of ${"aabc"[v - 1]}`]),
    );
    assert.equal(textsOf(await log.read(name, 2)), ["z", "é \u2028 🌍 '"]);
    assert.equal(await log.read(name, 4), []);
  });

  on("LOG2 an unknown log is empty and not listed", async (log, name) => {
    assert.equal(await log.read(name, 0), []);
    assert.not((await log.list()).includes(name));
  });

  on("LOG3 keeps facts through closing and opening", async (log, name) => {
    await log.append(name, 0, [commit("a", "kept")]);
    await log.close();
    const again = await subject.open();
    assert.equal(textsOf(await again.read(name, 0)), ["kept"]);
    await again.close();
  });

  on("LOG4 writes nothing when the log is elsewhere than expected", async (log, name) => {
    await log.append(name, 0, [commit("a", "x")]);
    for (const expected of [0, 2]) {
      const answer = await log.append(name, expected, [commit("b", "no")]);
      assert.equal(answer, { outcome: "conflict", version: 1 });
    }
    assert.equal(textsOf(await log.read(name, 0)), ["x"]);
  });

  on("LOG5 tells a repeated command where it ended, whatever it expects", async (log, name) => {
    await log.append(name, 0, [commit("a", "x", "y"), commit("b", "z")]);
    for (const expected of [0, 3, 9]) {
      const answer = await log.append(name, expected, [commit("new", "no"), commit("a", "x", "y")]);
      assert.equal(answer, { outcome: "duplicate", commandKey: "a", version: 2 });
    }
    assert.equal(textsOf(await log.read(name, 0)), ["x", "y", "z"]);
  });

  on("LOG6 appends of one moment each get their own answer", async (log, name) => {
    const answers = await Promise.all([
      log.append(name, 0, [commit("a", "x")]),
      log.append(name, 0, [commit("b", "no")]),
      log.append(name, 1, [commit("a", "x")]),
      log.append(name, 1, [commit("c", "y")]),
      log.append(`${name}-other`, 0, [commit("a", "z")]),
    ]);
    assert.equal(
      answers.map((answer) => [answer.outcome, answer.version]),
      [
        ["appended", 1],
        ["conflict", 1],
        ["duplicate", 1],
        ["appended", 2],
        ["appended", 1],
      ],
    );
    assert.equal(textsOf(await log.read(name, 0)), ["x", "y"]);
  });

  on("LOG7 lists the names of all logs, sorted", async (log, name) => {
    const names = [`${name}-b`, `${name}-B`, `${name}-a b`, `${name}-é`];
    for (const one of names) await log.append(one, 0, [commit("a", "x")]);
    const listed = (await log.list()).filter((one) => one.startsWith(`${name}-`));
    assert.equal(listed, [...names].sort());
  });

  on("LOG8 a removed log is empty, unlisted and can begin anew", async (log, name) => {
    await log.append(name, 0, [commit("a", "old")]);
    await log.append(`${name}-other`, 0, [commit("a", "stays")]);
    await log.remove(name);
    assert.equal(await log.read(name, 0), []);
    assert.not((await log.list()).includes(name));
    assert.equal(textsOf(await log.read(`${name}-other`, 0)), ["stays"]);
    const anew = await log.append(name, 0, [commit("a", "new")]);
    assert.equal(anew, { outcome: "appended", version: 1 });
    await log.remove(`${name}-never was`);
  });

  on("LOG9 refuses an append that our own code built wrong", async (log, name) => {
    const twice = [commit("a", "x"), commit("a", "x")];
    for (const wrong of [[], [commit("a")], twice]) {
      const error = await log.append(name, 0, wrong).catch((found: unknown) => found);
      assert.instance(error, TypeError);
    }
    assert.equal(await log.read(name, 0), []);
  });

  on("LOG10 reads long logs whole and in order", async (log, name) => {
    const texts = Array.from({ length: 2_500 }, (_, index) => `fact ${index}`);
    await log.append(name, 0, [commit("a", ...texts)]);
    assert.equal(textsOf(await log.read(name, 0)), texts);
    assert.is((await log.read(name, 1_499)).length, 1_001);
  });

  on("LOG11 says that it is unavailable after closing", async (log, name) => {
    await log.close();
    for (const ask of [
      () => log.read(name, 0),
      () => log.append(name, 0, [commit("a", "x")]),
      () => log.due(0, 1),
    ]) {
      assert.instance(await ask().catch((found: unknown) => found), LogUnavailable);
    }
  });

  on("LOG12 any mix of appends leaves no gap and no command twice", (log, name) =>
    noGapsNoRepeats(log, name),
  );

  on("LOG15 tells which logs are due within two moments, soonest first", async (log, name) => {
    const own = async (from: number, to: number) =>
      (await log.due(from, to)).filter((one) => one.startsWith(`${name}-`));
    const moment = 1_770_000_000_000;
    for (const [letter, due] of [
      ["c", moment + 2],
      ["a", moment],
      ["b", moment + 1],
      ["d", null],
      ["e", undefined],
    ] as const) {
      const told = await log.append(`${name}-${letter}`, 0, [commit("a", "x")], due);
      assert.equal(told, { outcome: "appended", version: 1 });
    }
    const [a, b, c] = ["a", "b", "c"].map((letter) => `${name}-${letter}`);
    assert.equal(await own(0, 2 * moment), [a, b, c]);
    assert.equal(await own(moment, moment + 1), [a, b]);
    assert.equal(await own(moment + 1, moment + 1), [b]);
    assert.equal(await own(moment + 3, 2 * moment), []);
    await log.close();
    const again = await subject.open();
    const found = await again.due(moment, moment + 2);
    assert.equal(
      found.filter((one) => one.startsWith(`${name}-`)),
      [a, b, c],
    );
    await again.close();
  });

  on("LOG16 when a log is due changes with its facts or not at all", async (log, name) => {
    const dueAt = async (moment: number) => (await log.due(moment, moment)).includes(name);
    await log.append(name, 0, [commit("a", "x")], 1_000);
    assert.ok(await dueAt(1_000));
    await log.append(name, 0, [commit("b", "no")], 2_000);
    await log.append(name, 1, [commit("a", "x")], 2_000);
    await log.append(name, 1, [commit("b", "y")]);
    assert.ok(await dueAt(1_000), "a conflict, a repeat and other facts leave it as it was");
    assert.not(await dueAt(2_000));
    await log.append(name, 2, [commit("c", "z")], 2_000);
    assert.not(await dueAt(1_000));
    assert.ok(await dueAt(2_000));
    await log.append(name, 3, [commit("d", "z")], null);
    assert.not(await dueAt(2_000));
    await log.append(name, 4, [commit("e", "z")], 3_000);
    await log.remove(name);
    assert.not(await dueAt(3_000), "a log that is gone is not due");
  });
}
