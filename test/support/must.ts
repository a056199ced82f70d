/** @returns what is there. @throws when it is not */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected something, found nothing");
  return value;
}
