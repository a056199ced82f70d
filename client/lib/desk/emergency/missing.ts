/** Who is not counted: a few by name, and how many more. */
export type Missing = {
  readonly count: number;
  readonly names: readonly string[];
  readonly more: number;
};

/** As many names as are read at a glance; one more would be as long as the name itself. */
const mostNames = 4;

/** @returns who of these people is not counted, in their order; null when everybody is */
export function missingOf(
  people: readonly { readonly id: string; readonly label: string }[],
  counted: readonly string[],
): Missing | null {
  const left = people.filter(({ id }) => !counted.includes(id)).map(({ label }) => label);
  if (left.length === 0) return null;
  const named = left.length <= mostNames + 1 ? left.length : mostNames;
  return { count: left.length, names: left.slice(0, named), more: left.length - named };
}
