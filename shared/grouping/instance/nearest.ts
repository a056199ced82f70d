/**
 * The candidate that somebody may have meant: the same but for capitals, or a few typing errors away
 * (one for each three characters).
 *
 * @returns null when none is near
 */
export function nearest<T extends string | number>(
  meant: string | number,
  candidates: readonly T[],
): T | null {
  const text = String(meant).toLowerCase();
  let best: T | null = null;
  let least = Math.ceil(text.length / 3) + 1;
  for (const candidate of candidates) {
    const steps = typingErrors(text, String(candidate).toLowerCase(), least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Letters to add, leave out or change (Levenshtein 1966), or `most` when there are more. */
function typingErrors(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) >= most) return most;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 0; i < left.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j += 1) {
      const changed = (row[j] ?? 0) + (left[i] === right[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(most, row[right.length] ?? most);
}
