/**
 * The assignment of rows to columns with the greatest sum: the Hungarian method with potentials
 * (Kuhn 1955, Munkres 1957), O(n³) for n the larger side. Of equal sums always the same one.
 *
 * @param weights whole numbers, all rows of one length
 * @returns per row its column, or undefined where there are more rows than columns and it has none
 */
export function heaviest(weights: readonly (readonly number[])[]): (number | undefined)[] {
  const columns = weights[0]?.length ?? 0;
  const n = Math.max(weights.length, columns);
  // rows and columns count from 1; 0 is the start of each search
  const cost = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0);
  const ofRow = new Float64Array(n + 1);
  const ofColumn = new Float64Array(n + 1);
  const rowAt = new Int32Array(n + 1);
  const cameFrom = new Int32Array(n + 1);
  for (let start = 1; start <= n; start += 1) {
    rowAt[0] = start;
    const slack = new Float64Array(n + 1).fill(Infinity);
    const seen = new Uint8Array(n + 1);
    let column = 0;
    do {
      seen[column] = 1;
      const row = rowAt[column] ?? 0;
      let nearest = Infinity;
      let next = 0;
      for (let other = 1; other <= n; other += 1) {
        if (seen[other]) continue;
        const here = cost(row, other) - (ofRow[row] ?? 0) - (ofColumn[other] ?? 0);
        if (here < (slack[other] ?? 0)) {
          slack[other] = here;
          cameFrom[other] = column;
        }
        if ((slack[other] ?? 0) < nearest) {
          nearest = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= n; other += 1) {
        if (seen[other]) {
          const theirs = rowAt[other] ?? 0;
          ofRow[theirs] = (ofRow[theirs] ?? 0) + nearest;
          ofColumn[other] = (ofColumn[other] ?? 0) - nearest;
        } else slack[other] = (slack[other] ?? 0) - nearest;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowAt[column] = rowAt[before] ?? 0;
      column = before;
    }
  }
  const found: (number | undefined)[] = weights.map(() => undefined);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowAt[column] ?? 0;
    if (row >= 1 && row <= weights.length) found[row - 1] = column - 1;
  }
  return found;
}
