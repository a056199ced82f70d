import { suite as uvuSuite } from "uvu";

/**
 * Our one door to uvu. uvu ends with 0 when a `before` hook throws or when `.run()` is forgotten;
 * here both end with 1. `test/run.js` reads the closing line that each file prints.
 */
export function suite(title: string) {
  const inner = uvuSuite(title);
  let ran = false;
  let passed = 0;
  let failed = 0;
  let registered = 0;

  const test = (name: string, body: () => void | Promise<void>) => {
    registered += 1;
    inner(name, async () => {
      try {
        await body();
        passed += 1;
      } catch (error) {
        failed += 1;
        throw error;
      }
    });
  };
  const hook =
    (register: (run: () => Promise<void>) => void) => (body: () => void | Promise<void>) =>
      register(async () => {
        try {
          await body();
        } catch (error) {
          failed += 1;
          console.error(`${title}: a hook failed\n`, error);
        }
      });

  process.on("exit", () => {
    const missing = registered - passed - failed;
    if (!ran || missing > 0 || registered === 0) {
      console.error(`${title}: ${ran ? `${missing} tests never ended` : ".run() was not called"}`);
      failed += Math.max(1, missing);
    }
    console.log(`\n#count ${passed} ${failed}`);
    if (failed > 0) process.exitCode = 1;
  });

  return Object.assign(test, {
    before: hook((run) => inner.before(run)),
    after: hook((run) => inner.after(run)),
    each: {
      before: hook((run) => inner.before.each(run)),
      after: hook((run) => inner.after.each(run)),
    },
    run() {
      ran = true;
      inner.run();
    },
  });
}
