import type { Answer } from "../../shared/wire/messages.ts";
import { Refused } from "../people/http.ts";
import { Person, type Words } from "../people/person.ts";
import { sharpened } from "../people/words.ts";
import type { Role } from "./cast.ts";
import type { Pace } from "./pace.ts";

/** Where the lives meet. */
export type Stage = {
  readonly url: string;
  readonly code: string;
  readonly pace: Pace;
  readonly say: (line: string) => void;
  /** The tables of the interaction are there, or the person at the desk went another way. */
  readonly tables: Promise<void>;
};

/** What somebody wrote, and what became of it. */
export type Deed = {
  readonly who: Person;
  readonly words: Words;
  readonly kind: "written" | "revised";
  readonly answer: Answer;
};

/** Walks in at their time. @returns nobody when the door was closed */
export async function arrive(role: Role, stage: Stage): Promise<Person | null> {
  const { pace, say } = stage;
  await pace.at(role.arrivesAt);
  if (role.late && role.arrivesAt > 60) await stage.tables;
  try {
    const person = await Person.join(stage.url, stage.code, { as: "roster", name: role.name });
    const table = person.group ? `, naar tafel ${person.group.table}` : "";
    say(`${role.called} ${role.late ? "komt te laat binnen" : "komt binnen"}${table}`);
    return person;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(`${role.called} kan niet naar binnen (${error.refusal.refused})`);
    return null;
  }
}

/** Writes, sharpens, loses the connection: until everything has its answer. */
export async function takePart(role: Role, who: Person, stage: Stage): Promise<Deed[]> {
  await stage.tables;
  const { called } = role;
  const actor = { who, called };
  const writeAll = () =>
    Promise.all(role.writes.map(({ at, words }) => write(actor, words, at, stage)));
  const deeds = await (role.away ? whileAway(actor, role.away, stage, writeAll) : writeAll());
  if (role.revisesAt === null) return deeds;
  await stage.pace.at(role.revisesAt);
  const written = deeds[0]?.answer;
  if (!written || "refused" in written) return deeds;
  // the fact may come after the answer; without a key it never comes
  const shown = who.device.until(() => who.device.version >= written.version);
  const there = await shown.then(
    () => true,
    () => false,
  );
  return there ? [...deeds, ...(await revise(actor, stage))] : deeds;
}

type Actor = { readonly who: Person; readonly called: string };

async function write(
  { who, called }: Actor,
  words: Words,
  at: number,
  { pace, say }: Stage,
): Promise<Deed> {
  await pace.at(at);
  const offline = !who.device.online;
  const answer = who.write(words);
  say(`${called} ${phrase(words)}${offline ? " (zonder verbinding: wacht op de telefoon)" : ""}`);
  const final = await answer;
  if ("refused" in final) say(`Niet bewaard voor ${called}: ${final.refused}`);
  else if (offline) say(`Bewaard: wat ${called} zonder verbinding schreef`);
  return { who, words, kind: "written", answer: final };
}

async function revise({ who, called }: Actor, { say }: Stage): Promise<Deed[]> {
  const entry = who.actionPoints[0];
  if (!entry) return [];
  const { what, byWhen, firstStep, withWhom, notice, audience } = entry;
  const before = { what, byWhen, firstStep, withWhom, notice, audience: audience.to };
  const words = sharpened(before, called.length);
  const answer = await who.revise(entry, words);
  say(`${called} maakt een actiepunt scherper`);
  return [{ who, words, kind: "revised", answer }];
}

/** Gone from, until; what `act` begins between waits on the phone and is saved after the return. */
async function whileAway(
  { who, called }: Actor,
  [from, until]: readonly [number, number],
  { pace, say }: Stage,
  act: () => Promise<Deed[]>,
): Promise<Deed[]> {
  await pace.at(from);
  who.goOffline();
  say(`${called} valt weg: geen verbinding`);
  const deeds = act();
  await pace.at(until);
  await who.comeBack().then(
    () => say(`${called} is terug`),
    () => say(`${called} mag niet meer naar binnen`),
  );
  return deeds;
}

/** What is not for everybody is not printed either. */
function phrase({ audience, what }: Words): string {
  if (audience === "member") return "schrijft iets voor zichzelf";
  if (audience === "group") return "schrijft iets voor de tafel";
  return `schrijft: "${what.length > 64 ? `${what.slice(0, 63).trimEnd()}…` : what}"`;
}
