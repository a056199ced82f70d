import type { GroupRule, MemberId } from "../../shared/network/state.ts";

/** Made-up members m01, m02 and so on. */
export function people(count: number): MemberId[] {
  return Array.from({ length: count }, (_, index) => person(index + 1));
}

export function person(number: number): MemberId {
  return `m${String(number).padStart(2, "0")}`;
}

export function rule(id: string, kind: GroupRule["kind"], numbers: readonly number[]): GroupRule {
  return { id, kind, memberIds: numbers.map(person) };
}

/** Up to four rules over two to four of these members, some of whom may not be here. */
export function rulesFor(memberIds: readonly MemberId[], stream: Iterable<number>): GroupRule[] {
  const numbers = stream[Symbol.iterator]();
  const next = (below: number): number => ((numbers.next().value as number) ?? 0) % below;
  return Array.from({ length: next(5) }, (_, index) => ({
    id: `r${index}`,
    kind: next(3) === 0 ? "together" : "apart",
    memberIds: [
      ...new Set(
        Array.from({ length: 2 + next(3) }, () => memberIds[next(memberIds.length)] ?? "absent"),
      ),
    ],
  }));
}

/** Every way to seat a few people at tables of these sizes. */
export function everySeating(memberIds: readonly MemberId[], sizes: readonly number[]) {
  const seatings: MemberId[][][] = [];
  const tables: MemberId[][] = sizes.map(() => []);
  const seat = (index: number): void => {
    const memberId = memberIds[index];
    if (memberId === undefined) {
      seatings.push(tables.map((table) => [...table]));
      return;
    }
    tables.forEach((table, at) => {
      if (table.length >= (sizes[at] ?? 0)) return;
      table.push(memberId);
      seat(index + 1);
      table.pop();
    });
  };
  seat(0);
  return seatings;
}
