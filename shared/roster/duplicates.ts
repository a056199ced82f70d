import type { MemberDraft } from "../network/commands.ts";
import type { Member, MemberId } from "../network/state.ts";
import { fold } from "./search.ts";

type Person = Pick<Member, "name" | "organisation" | "role"> & {
  readonly contact: { readonly email: string } | null;
};
/** Folds, but keeps what is left of a text that is all signs. */
const key = (text: string) => fold(text) || text.trim();
const placeKey = (person: Person) => `${key(person.name)}\n${key(person.organisation)}`;

/**
 * Whether two rows are one person. Name and organisation must be the same but for accents,
 * capitals and signs. Then the e-mail address decides when both have one: two people of the same
 * name in one organisation have two addresses, and one person who signed up twice has one. Without
 * two addresses the role decides in the same way. An address alone is no key: people share one.
 */
export function samePerson(a: Person, b: Person): boolean {
  return placeKey(a) === placeKey(b) && sameDetails(a, b);
}

function sameDetails(a: Person, b: Person): boolean {
  const emails = [a.contact?.email ?? "", b.contact?.email ?? ""].map((email) =>
    email.trim().toLowerCase(),
  );
  if (emails[0] && emails[1]) return emails[0] === emails[1];
  const roles = [key(a.role), key(b.role)];
  return !roles[0] || !roles[1] || roles[0] === roles[1];
}

/** Which people came by already. Made for one import; finding one costs the same for 500 people. */
export function peopleSeen<P extends Person>() {
  const places = new Map<string, P[]>();
  return {
    /** @returns the first person who is the same, or null */
    find: (person: Person): P | null =>
      places.get(placeKey(person))?.find((other) => sameDetails(person, other)) ?? null,
    add(person: P) {
      const at = placeKey(person);
      places.set(at, [...(places.get(at) ?? []), person]);
    },
  };
}

export type ImportSplit = {
  /** Who is new, in the order of the file. */
  readonly fresh: readonly MemberDraft[];
  /** Who is not: `index` in the drafts, and the member, or null for a repeat in the same import. */
  readonly known: readonly { readonly index: number; readonly memberId: MemberId | null }[];
};

/** Parts an import in new people and people on the roster: the same file twice adds nobody. */
export function splitImport(
  existing: readonly Member[],
  drafts: readonly MemberDraft[],
): ImportSplit {
  const seen = peopleSeen<Person & { readonly id: MemberId | null }>();
  for (const member of existing) seen.add(member);
  const fresh: MemberDraft[] = [];
  const known: { index: number; memberId: MemberId | null }[] = [];
  drafts.forEach((draft, index) => {
    const found = seen.find(draft);
    if (found) {
      known.push({ index, memberId: found.id });
      return;
    }
    seen.add({ ...draft, id: null });
    fresh.push(draft);
  });
  return { fresh, known };
}
