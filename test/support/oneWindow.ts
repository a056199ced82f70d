/** Limits count over windows of so long, ms. */
const commandWindow = 4_000;

/**
 * What a burst came to, of one that fits in the window in which a limit counts: on a machine so busy
 * that it does not, the limit rightly forgets halfway, and another burst is tried.
 * @param burst by somebody whom the limit does not know yet
 */
export async function inOneWindow<T>(
  burst: () => Promise<T>,
  windowMs = commandWindow,
): Promise<T> {
  for (;;) {
    const began = performance.now();
    const found = await burst();
    if (performance.now() - began < windowMs) return found;
  }
}
