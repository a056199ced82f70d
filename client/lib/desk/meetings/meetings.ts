import type { MemberId, Network } from "../../../../shared/network/state.ts";
import { nameKey, searchMembers, type Findable } from "../../../../shared/roster/search.ts";
import type { Earlier } from "../groups/earlier.ts";

/** More people than this fit in no matrix that can be read. */
export const matrixMost = 40;

/** One person and everybody else, in Dutch order. */
export type Company = Findable & {
  /** How often with each of `people`, in their order; null for the person itself. */
  readonly times: readonly (number | null)[];
  /** Who this person sat with at least once, and never. */
  readonly met: readonly MemberId[];
  readonly notYet: readonly MemberId[];
};
export type Meetings = {
  readonly people: readonly Company[];
  /** Pairs that sat together at least once, and all pairs there are. */
  readonly pairs: number;
  readonly allPairs: number;
  /** The most often that one pair sat together; 0 before anything happened. */
  readonly most: number;
};

/** @returns who really sat with whom; a guest who never sat with anybody is left out */
export function meetingsOf(network: Network, earlier: Earlier): Meetings {
  const all = network.members
    .map((member) => ({ member, key: nameKey(member.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ member }) => member);
  const others = (id: MemberId) => all.filter((one) => one.id !== id);
  const listed = all.filter(
    ({ id, guest }) => !guest || others(id).some((other) => earlier(id, other.id).length > 0),
  );
  let most = 0;
  let pairs = 0;
  const people = listed.map(({ id, name, organisation }): Company => {
    const met: MemberId[] = [];
    const notYet: MemberId[] = [];
    const times = listed.map((other) => {
      if (other.id === id) return null;
      const count = earlier(id, other.id).length;
      (count > 0 ? met : notYet).push(other.id);
      most = Math.max(most, count);
      return count;
    });
    pairs += met.length;
    return { id, name, organisation, times, met, notYet };
  });
  const allPairs = (people.length * (people.length - 1)) / 2;
  return { people, pairs: pairs / 2, allPairs, most };
}

/** @returns who fits what was typed, with most people still to meet first */
export function stillToMeet(people: readonly Company[], query: string): readonly Company[] {
  if (query.trim() !== "") return searchMembers(people, query);
  return [...people].sort((a, b) => b.notYet.length - a.notYet.length);
}

/** How dark a count is drawn, 0 to 3; the number beside it tells the same. */
export function shade(times: number | null): 0 | 1 | 2 | 3 {
  return times === null || times <= 0 ? 0 : times >= 3 ? 3 : times === 2 ? 2 : 1;
}
