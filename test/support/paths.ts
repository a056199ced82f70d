/** Every place inside a body: `["member", "name"]`, `["memberIds", 0]`, the parents before. */
export type Path = readonly (string | number)[];

export function pathsIn(value: unknown, above: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...above, key];
    return [path, ...pathsIn((value as Record<string | number, unknown>)[key], path)];
  });
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** @returns a copy in which one place is changed; `undefined` takes the field away */
export function withValue<T>(value: T, path: Path, put: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return put as T;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? withValue(item, rest, put) : item)) as T;
  }
  const { [key]: old, ...others } = value as Record<string | number, unknown>;
  const inner = withValue(old, rest, put);
  return (inner === undefined ? others : { ...others, [key]: inner }) as T;
}
