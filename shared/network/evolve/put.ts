/** Keeps the order of writing whatever the order in which a viewer gets to see things. */
export function put<T extends { readonly id: string; readonly order: number }>(
  list: readonly T[],
  item: T,
): readonly T[] {
  let index = list.length;
  while (index > 0 && (list[index - 1]?.order ?? 0) > item.order) index -= 1;
  const before = index - 1;
  if (list[before]?.id === item.id) return list.with(before, item);
  return list.toSpliced(index, 0, item);
}
