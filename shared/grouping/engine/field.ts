/** Arithmetic on 0 up to q - 1. */
export type Field = {
  readonly times: (a: number, b: number) => number;
  readonly minus: (a: number, b: number) => number;
};

/**
 * The finite field of q elements for a prime power up to 64, its elements written in base p. A
 * product is taken modulo the first irreducible polynomial, found by trying.
 *
 * @returns null where q is no prime power
 */
export function fieldOf(q: number): Field | null {
  const p = smallestPrimeIn(q);
  let degree = 0;
  for (let rest = q; rest > 1; rest /= p) {
    if (rest % p !== 0) return null;
    degree += 1;
  }
  if (degree === 0 || q > 64) return null;
  const digits = (a: number) =>
    Array.from({ length: degree }, (_, k) => Math.floor(a / p ** k) % p);
  const number = (list: readonly number[]) =>
    list.reduce((sum, digit, k) => sum + digit * p ** k, 0);
  const minus = (a: number, b: number) => {
    const other = digits(b);
    return number(digits(a).map((digit, k) => (digit - (other[k] ?? 0) + p) % p));
  };
  for (let candidate = 0; candidate < q; candidate += 1) {
    const modulus = digits(candidate);
    const times = (a: number, b: number) => number(product(digits(a), digits(b), modulus, p));
    if (hasNoDivisorsOfZero(q, times)) return { times, minus };
  }
  return null;
}

/** a·b modulo x^k + modulus. */
function product(
  a: readonly number[],
  b: readonly number[],
  modulus: readonly number[],
  p: number,
): number[] {
  const degree = a.length;
  const wide = new Array<number>(2 * degree - 1).fill(0);
  a.forEach((x, i) => b.forEach((y, j) => (wide[i + j] = ((wide[i + j] ?? 0) + x * y) % p)));
  for (let k = wide.length - 1; k >= degree; k -= 1) {
    const top = wide[k] ?? 0;
    modulus.forEach((m, i) => {
      const at = k - degree + i;
      wide[at] = ((wide[at] ?? 0) + p * p - top * m) % p;
    });
  }
  return wide.slice(0, degree);
}

function hasNoDivisorsOfZero(q: number, times: Field["times"]): boolean {
  for (let a = 1; a < q; a += 1) {
    for (let b = a; b < q; b += 1) if (times(a, b) === 0) return false;
  }
  return true;
}

function smallestPrimeIn(q: number): number {
  for (let p = 2; p * p <= q; p += 1) if (q % p === 0) return p;
  return Math.max(2, q);
}
