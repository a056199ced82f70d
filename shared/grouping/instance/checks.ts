import { nearest } from "./nearest.ts";
import type { InstanceFault } from "./faults.ts";
import type { Instance, PersonId } from "./types.ts";

/** More than any session has; the tables of the engine grow with its square. */
export const maxPeople = 2_000;

type Check = (instance: Instance) => InstanceFault | null;

/** The first thing that does not fit, in the order in which a person would mend it. */
export const findFault: Check = (instance) =>
  tooMany(instance) ??
  twice(instance) ??
  perRound(instance) ??
  people(instance) ??
  groups(instance) ??
  wishes(instance);

const tooMany: Check = ({ people }) => {
  const count = typeof people === "number" ? people : people.length;
  return count > maxPeople ? { fault: "too_many_people", count, limit: maxPeople } : null;
};

function idsOf({ people }: Instance): PersonId[] {
  if (typeof people === "number") return Array.from({ length: people }, (_, id) => id);
  return people.map((one) => (typeof one === "object" ? one.id : one));
}

const twice: Check = (instance) => repeated(idsOf(instance), "people");

function repeated(ids: readonly PersonId[], at: string): InstanceFault | null {
  const seen = new Map<PersonId, number>();
  for (const [index, id] of ids.entries()) {
    const first = seen.get(id);
    if (first !== undefined) {
      return { fault: "person_twice", at: `${at}[${index}]`, id, first: `${at}[${first}]` };
    }
    seen.set(id, index);
  }
  return null;
}

/** Lists that go round by round: not longer than the rounds, no round that is not there. */
const perRound: Check = ({ rounds, attendance, groups, absent, pinned }) => {
  for (const [at, list] of Object.entries({ attendance, groups })) {
    if (Array.isArray(list) && list.length > rounds) {
      return { fault: "too_long", at, count: list.length, rounds };
    }
  }
  const known = (round: string) => /^(0|[1-9]\d*)$/.test(round) && Number(round) < rounds;
  const stray = Object.keys(absent ?? {}).find((round) => !known(round));
  if (stray !== undefined) return { fault: "no_such_round", at: "absent", round: stray, rounds };
  const pin = (pinned ?? []).findIndex(({ round }) => round >= rounds);
  if (pin < 0) return null;
  const round = String(pinned?.[pin]?.round);
  return { fault: "no_such_round", at: `pinned[${pin}].round`, round, rounds };
};

/** Every list of people but history, which may name people who have gone. */
const people: Check = (instance) => {
  const ids = idsOf(instance);
  const known = new Set(ids);
  for (const [at, list] of listsOf(instance)) {
    const index = list.findIndex((id) => !known.has(id));
    const id = list[index];
    if (id !== undefined) {
      return { fault: "unknown_person", at: `${at}[${index}]`, id, near: nearest(id, ids) };
    }
    const again = repeated(list, at);
    if (again) return again;
  }
  return null;
};

function listsOf(instance: Instance): [string, readonly PersonId[]][] {
  const { attendance = [], absent = {}, together = [], apart = [], pinned = [] } = instance;
  const numbered = (at: string, lists: readonly (readonly PersonId[] | null)[]) =>
    lists.map((list, index): [string, readonly PersonId[]] => [`${at}[${index}]`, list ?? []]);
  return [
    ...numbered("attendance", attendance),
    ...Object.entries(absent).map(([round, list]): [string, readonly PersonId[]] => [
      `absent["${round}"]`,
      list,
    ]),
    ...numbered("together", together),
    ...numbered("apart", apart),
    ...pinned.map(({ ids }, index): [string, readonly PersonId[]] => [`pinned[${index}].ids`, ids]),
  ];
}

const groups: Check = (instance) => {
  const { maxSize = 5 } = instance;
  const ids = idsOf(instance);
  for (let round = 0; round < instance.rounds; round += 1) {
    const absent = new Set(instance.absent?.[String(round)] ?? []);
    const present = (instance.attendance?.[round] ?? ids).filter((id) => !absent.has(id)).length;
    if (present === 0) return { fault: "nobody_present", round };
    const each = instance.groups;
    const count = typeof each === "number" ? each : each?.[round];
    if (count === undefined) continue;
    const at = typeof each === "number" ? "groups" : `groups[${round}]`;
    const least = Math.ceil(present / maxSize);
    if (count < least)
      return { fault: "too_few_groups", at, count, round, present, maxSize, least };
    if (count > present) return { fault: "too_many_groups", at, count, round, present };
  }
  return null;
};

const wishes: Check = ({ people, mix = [], cluster = [] }) => {
  const rows = typeof people === "number" ? [] : people.filter((one) => typeof one === "object");
  const known = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => key !== "id");
  for (const [list, wanted] of Object.entries({ mix, cluster })) {
    const index = wanted.findIndex(({ attr }) => !known.includes(attr));
    const attr = wanted[index]?.attr;
    if (attr === undefined) continue;
    const at = `${list}[${index}].attr`;
    return { fault: "unknown_attribute", at, attr, near: nearest(attr, known), known };
  }
  return null;
};
