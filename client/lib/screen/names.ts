import type { Member, MemberId } from "../../../shared/network/state.ts";

/** A name as it hangs on the wall: short, with what tells two people apart, or nothing. */
export type ShownName = { readonly name: string; readonly hint: string };

type Person = Pick<Member, "id" | "name" | "organisation">;

/** "dr.", "prof." and "ir." stand before a name; "J." is one. */
const title = /^\p{L}{2,5}\.$/u;

/** @returns the first name, titles left out; the whole name when it begins with an initial */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words.find((word) => !title.test(word)) ?? "";
  return first.replaceAll(".", "").length < 2 || first.endsWith(".") ? name.trim() : first;
}

/**
 * First names, as people call each other. Two people of one first name get their organisation, and
 * their whole name when that does not tell them apart either.
 */
export function shownNames(people: readonly Person[]): ReadonlyMap<MemberId, ShownName> {
  const firsts = counted(people.map((person) => plain(firstName(person.name))));
  const withOrganisation = counted(people.map(both));
  return new Map(
    people.map((person) => {
      const name = firstName(person.name);
      if (firsts.get(plain(name)) === 1) return [person.id, { name, hint: "" }];
      const apart = person.organisation !== "" && withOrganisation.get(both(person)) === 1;
      return [person.id, apart ? { name, hint: brief(person.organisation) } : whole(person)];
    }),
  );
}

const whole = ({ name }: Person): ShownName => ({ name: name.trim(), hint: "" });
const both = (person: Person) =>
  `${plain(firstName(person.name))}\n${plain(brief(person.organisation))}`;

/** Enough of an organisation to know your own: its name up to a comma, in a few words. */
function brief(organisation: string): string {
  const [start = ""] = organisation.split(/[,(]/, 1);
  const words = start.trim().split(/\s+/);
  let text = words[0] ?? "";
  for (const word of words.slice(1)) {
    if (text.length + 1 + word.length > 18) return `${text}…`;
    text += ` ${word}`;
  }
  return text;
}

/** "Zoë" and "zoe" are one name to whoever reads from the back of the room. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
