import type { FaultWords } from "./faults.ts";
import type { Should } from "./schema.ts";

const should: Readonly<Record<Should, string>> = {
  people: 'een getal vanaf 1, of een lijst met ids of rijen zoals {"id": "ann", "rol": "docent"}',
  id: "het id van een persoon, een getal of een tekst die niet leeg is",
  ids: 'een lijst met ids van mensen, zoals ["ann", "bob"]',
  lists: 'een lijst met lijsten van ids, zoals [["ann", "bob"], ["eva", "max"]]',
  rounds: "een heel getal van 1 tot en met 40",
  maxSize: "een heel getal van 2 tot en met 8",
  groups: "een heel getal vanaf 1, of een lijst met zo'n getal voor elke ronde",
  attendance: "een lijst met per ronde de ids van wie er is, of null voor iedereen",
  absent: 'per ronde de ids van wie er niet is, zoals {"2": ["ann"]}',
  history: 'een lijst met eerdere rondes, elk een lijst met groepen, zoals [[["ann", "bob"]]]',
  pinned: 'een lijst zoals [{"round": 0, "ids": ["ann", "bob"]}]',
  pin: 'een object zoals {"round": 0, "ids": ["ann", "bob"]}',
  round: "een heel getal, 0 voor de eerste ronde",
  closed: "true of false",
  wishes: 'een lijst zoals [{"attr": "rol", "weight": 1}]',
  wish: 'een object zoals {"attr": "rol", "weight": 1}',
  attr: "de naam van een veld van mensen",
  weight: "een getal van 0 tot en met 100",
};
const quote = JSON.stringify;
const rounds = (count: number) => `${count} ${count === 1 ? "ronde" : "rondes"}`;
const people = (count: number) => `${count} ${count === 1 ? "persoon" : "mensen"}`;
const groups = (count: number) => `${count} ${count === 1 ? "groep" : "groepen"}`;
const orNear = (near: string | number | null, otherwise: string) =>
  near === null ? otherwise : `bedoel je ${quote(near)}?`;

export const faultWordsNl: FaultWords = {
  no_instance: ({ found }) =>
    `Een opgave is een object zoals {"people": 25, "rounds": 5}, maar hier staat ${found}.`,
  shape: (fault) => `In ${fault.at} hoort ${should[fault.should]}, maar er staat ${fault.found}.`,
  missing: (fault) => `${fault.at} ontbreekt; daar hoort ${should[fault.should]}.`,
  unknown_field: ({ at, near, known }) =>
    `${at} is geen bekend veld; ${orNear(near, `de velden hier zijn ${known.join(", ")}.`)}`,
  too_many_people: ({ count, limit }) =>
    `people heeft ${count} mensen, maar er kunnen er hoogstens ${limit} tegelijk.`,
  person_twice: ({ at, id, first }) =>
    `${at} is ${quote(id)}, maar die staat al op ${first}; noem iedereen één keer.`,
  unknown_person: ({ at, id, near }) =>
    `${at} is ${quote(id)}, maar niemand in people heeft dat id; ` +
    orNear(near, "voeg de persoon toe of laat het id weg."),
  too_long: (fault) =>
    `${fault.at} is een lijst van ${fault.count}, maar er ${fault.rounds === 1 ? "is" : "zijn"} ` +
    `${rounds(fault.rounds)}; geef hoogstens één onderdeel per ronde.`,
  no_such_round: (fault) =>
    `${fault.at} noemt ronde ${quote(fault.round)}, maar met ${rounds(fault.rounds)}, geteld ` +
    `vanaf 0, hoort daar ${fault.rounds === 1 ? "0" : `0 tot en met ${fault.rounds - 1}`}.`,
  nobody_present: ({ round }) =>
    `In ronde ${round} (geteld vanaf 0) is niemand aanwezig; laat hem weg of zeg wie er is.`,
  too_few_groups: (fault) =>
    `${fault.at} vraagt ${groups(fault.count)}, maar ${people(fault.present)} in ronde ` +
    `${fault.round} (geteld vanaf 0) in groepen van hoogstens ${fault.maxSize} hebben er minstens ` +
    `${fault.least} nodig.`,
  too_many_groups: (fault) =>
    `${fault.at} vraagt ${groups(fault.count)}, maar met ${people(fault.present)} in ronde ` +
    `${fault.round} (geteld vanaf 0) blijven er groepen leeg; vraag er hoogstens ${fault.present}.`,
  unknown_attribute: ({ at, attr, near, known }) => {
    const listed = known
      .slice(0, 12)
      .map((one) => quote(one))
      .join(", ");
    const others = known.length > 0 ? `wel ${listed}.` : "mensen hebben alleen ids.";
    return `${at} is ${quote(attr)}, maar niemand heeft dat veld; ${orNear(near, others)}`;
  },
};
