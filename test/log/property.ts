import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Log } from "../../server/log/log.ts";
import { commit } from "./commits.ts";

/** An append as somebody may send it: how far off its expected version is, and which commands. */
const attempt = fc.record({
  off: fc.constantFrom(0, 0, 0, -1, 1, 5),
  keys: fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 3 }),
  facts: fc.integer({ min: 1, max: 3 }),
  /** Sent together with the next one, without waiting for its answer. */
  together: fc.boolean(),
});

/** Any interleaving leaves versions 1..n without gaps and every command key once. */
export async function noGapsNoRepeats(log: Log, name: string): Promise<void> {
  let run = 0;
  const history = fc.array(attempt, { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(history, async (attempts) => {
      const own = `${name}-run-${(run += 1)}`;
      const appended = new Set<string>();
      let head = 0;
      let together: Promise<void>[] = [];
      for (const { off, keys, facts, together: waits } of attempts) {
        const texts = Array.from({ length: facts }, (_, index) => `${index}`);
        const commits = keys.map((key) => commit(`k${key}`, ...texts));
        const answer = log.append(own, Math.max(0, head + off), commits).then((told) => {
          head = Math.max(head, told.outcome === "duplicate" ? 0 : told.version);
          if (told.outcome === "duplicate") assert.ok(appended.has(told.commandKey));
          if (told.outcome !== "appended") return;
          for (const { commandKey } of commits) {
            assert.not(appended.has(commandKey), `${commandKey} was appended twice`);
            appended.add(commandKey);
          }
        });
        together.push(answer);
        if (waits) continue;
        await Promise.all(together);
        together = [];
      }
      await Promise.all(together);
      const found = await log.read(own, 0);
      assert.equal(
        found.map(({ version }) => version),
        found.map((_, index) => index + 1),
      );
      const keys = found.map(({ commandKey }) => commandKey);
      const starts = keys.filter((key, index) => key !== keys[index - 1]);
      assert.is(new Set(starts).size, starts.length, "the facts of a command stand together, once");
      assert.equal(new Set(starts), appended);
      assert.is(found.length, head);
    }),
    { numRuns: 60 },
  );
}
