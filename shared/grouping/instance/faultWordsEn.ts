import type { FaultWords } from "./faults.ts";
import type { Should } from "./schema.ts";

const should: Readonly<Record<Should, string>> = {
  people: 'a number from 1, or a list of ids or rows such as {"id": "ann", "role": "teacher"}',
  id: "the id of a person, a number or a text that is not empty",
  ids: 'a list of ids of people, such as ["ann", "bob"]',
  lists: 'a list of lists of ids, such as [["ann", "bob"], ["eve", "max"]]',
  rounds: "a whole number from 1 to 40",
  maxSize: "a whole number from 2 to 8",
  groups: "a whole number from 1, or a list of such numbers, one for each round",
  attendance: "a list with for each round the ids of who is present, or null for everybody",
  absent: 'the ids of who is absent by round, such as {"2": ["ann"]}',
  history: 'a list of earlier rounds, each a list of groups, such as [[["ann", "bob"], ["eve"]]]',
  pinned: 'a list such as [{"round": 0, "ids": ["ann", "bob"]}]',
  pin: 'an object such as {"round": 0, "ids": ["ann", "bob"]}',
  round: "a whole number, 0 for the first round",
  closed: "true or false",
  wishes: 'a list such as [{"attr": "role", "weight": 1}]',
  wish: 'an object such as {"attr": "role", "weight": 1}',
  attr: "the name of a field of people",
  weight: "a number from 0 to 100",
};
const quote = JSON.stringify;
const rounds = (count: number) => `${count} ${count === 1 ? "round" : "rounds"}`;
const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;
const groups = (count: number) => `${count} ${count === 1 ? "group" : "groups"}`;
const orNear = (near: string | number | null, otherwise: string) =>
  near === null ? otherwise : `did you mean ${quote(near)}?`;

export const faultWordsEn: FaultWords = {
  no_instance: ({ found }) =>
    `An instance is an object such as {"people": 25, "rounds": 5}, but this is ${found}.`,
  shape: (fault) => `${fault.at} should be ${should[fault.should]}, but it is ${fault.found}.`,
  missing: (fault) => `${fault.at} is missing; it should be ${should[fault.should]}.`,
  unknown_field: ({ at, near, known }) =>
    `${at} is no known field; ${orNear(near, `the fields here are ${known.join(", ")}.`)}`,
  too_many_people: ({ count, limit }) =>
    `people has ${count} people, but at most ${limit} can be planned at once.`,
  person_twice: ({ at, id, first }) =>
    `${at} is ${quote(id)}, who is already ${first}; name everybody once.`,
  unknown_person: ({ at, id, near }) =>
    `${at} is ${quote(id)}, but nobody in people has that id; ` +
    orNear(near, "add the person or leave out the id."),
  too_long: (fault) =>
    `${fault.at} has a list of ${fault.count}, but there ${fault.rounds === 1 ? "is" : "are"} ` +
    `${rounds(fault.rounds)}; give at most one item for each round.`,
  no_such_round: (fault) =>
    `${fault.at} names round ${quote(fault.round)}, but with ${rounds(fault.rounds)}, counted ` +
    `from 0, it should be ${fault.rounds === 1 ? "0" : `from 0 to ${fault.rounds - 1}`}.`,
  nobody_present: ({ round }) =>
    `Nobody is present in round ${round} (counted from 0); leave it out or say who is present.`,
  too_few_groups: (fault) =>
    `${fault.at} asks for ${groups(fault.count)}, but ${people(fault.present)} in round ` +
    `${fault.round} (counted from 0) in groups of at most ${fault.maxSize} need at least ` +
    `${fault.least}.`,
  too_many_groups: (fault) =>
    `${fault.at} asks for ${groups(fault.count)}, but with ${people(fault.present)} in round ` +
    `${fault.round} (counted from 0) some would stay empty; ask for at most ${fault.present}.`,
  unknown_attribute: ({ at, attr, near, known }) => {
    const listed = known
      .slice(0, 12)
      .map((one) => quote(one))
      .join(", ");
    const others = known.length > 0 ? `they have ${listed}.` : "people have only ids.";
    return `${at} is ${quote(attr)}, but nobody has that field; ${orNear(near, others)}`;
  },
};
