/**
 * Natural logarithm of a number from 0 to 1, by additions and divisions alone: `Math.log` may differ
 * in its last bit from one engine to the next, and then so would plans made from the same seed.
 *
 * Halved into 0.5 to 1, then ln x = 2 (z + z³/3 + z⁵/5 + …) with z = (x - 1) / (x + 1).
 */
export function logOf(x: number): number {
  let halvings = 0;
  let rest = x;
  while (rest < 0.5) {
    rest *= 2;
    halvings += 1;
  }
  return series(rest) + halvings * series(0.5);
}

function series(x: number): number {
  const z = (x - 1) / (x + 1);
  let power = z;
  let sum = 0;
  for (let k = 1; k < 60; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum;
}
