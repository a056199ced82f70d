import type { Circle, GroupId, MemberId } from "../../network/state.ts";
import { lateTable, type Company } from "./late.ts";
import type { Tables } from "./tables.ts";

/**
 * Seats people in the fixed circles, each at its own table. Circles that exist never change but for
 * people who had none: they come where `lateTable` puts them, among circles with somebody here.
 *
 * @returns only who is here
 */
export function circleTables(
  circles: readonly Circle[],
  here: readonly MemberId[],
  company: Company,
): Tables {
  const now = new Set(here);
  const last = Math.max(0, ...circles.map(({ table }) => table));
  const whole = Array.from({ length: last }, (): MemberId[] => []);
  for (const { table, memberIds } of circles) whole[table - 1]?.push(...memberIds);
  const placed = new Set(whole.flat());
  for (const memberId of here.filter((one) => !placed.has(one)).sort()) {
    const awake = whole.map((circle) => (circle.some((one) => now.has(one)) ? circle : []));
    const at = lateTable(awake, memberId, company) ?? lateTable(whole, memberId, company) ?? 0;
    (whole[at] ??= []).push(memberId);
  }
  return whole.map((circle) => circle.filter((one) => now.has(one)));
}

/**
 * The circles once people sit like this in a block for circles: whoever sits at its table belongs
 * to a circle from now on; who is not there stays in the circle that they are in.
 */
export function circlesAfter(
  circles: readonly Circle[],
  tables: Tables,
  newId: () => GroupId,
): readonly Circle[] {
  const seated = new Set(tables.flat());
  const kept = circles.map((circle) => {
    const here = tables[circle.table - 1] ?? [];
    const others = circle.memberIds.filter((one) => !seated.has(one) || here.includes(one));
    const added = here.filter((one) => !others.includes(one));
    const same = added.length === 0 && others.length === circle.memberIds.length;
    return same ? circle : { ...circle, memberIds: [...others, ...added] };
  });
  const known = new Set(circles.map(({ table }) => table));
  const made = tables.flatMap((memberIds, at) =>
    known.has(at + 1) || memberIds.length === 0 ? [] : [{ id: newId(), table: at + 1, memberIds }],
  );
  if (made.length === 0 && kept.every((circle, at) => circle === circles[at])) return circles;
  return [...kept, ...made];
}
