import { randomFrom } from "../../shared/grouping/random.ts";
import { Device } from "../people/device.ts";
import type { Facilitator } from "../people/facilitator.ts";
import type { Person } from "../people/person.ts";
import { castFrom } from "./cast.ts";
import { conduct } from "./desk.ts";
import { arrive, takePart, type Deed, type Stage } from "./life.ts";
import type { Pace } from "./pace.ts";

export type Outcome = {
  readonly joined: number;
  readonly written: number;
  readonly revised: number;
  readonly acknowledged: number;
  /** Acknowledged, and not on the writer's own phone when that begins afresh. */
  readonly lost: number;
};
type Options = {
  readonly desk: Facilitator;
  readonly url: string;
  readonly pace: Pace;
  readonly say: (line: string) => void;
};

/** One afternoon in small: everybody's life at once, until all that was written has its answer. */
export async function playSession(options: Options): Promise<Outcome> {
  const { desk, url, pace, say } = options;
  const names = desk.network.members.map(({ name }) => name);
  const cast = castFrom(names, desk.session.date, randomFrom("S&O"));
  const stage = { url, pace, say, code: desk.code };
  let tablesReady = () => {};
  const tables = new Promise<void>((resolve) => (tablesReady = resolve));
  const whole: Stage = { ...stage, tables };

  const arrivals = cast.map((role) => arrive(role, whole));
  const onTime = arrivals.filter((_, index) => !cast[index]?.late);
  const conducting = Promise.all(onTime)
    .then(() => conduct(desk, pace, say))
    .then(tablesReady);
  const lives = cast.map(async (role, index) => {
    const person = await arrivals[index];
    return person ? takePart(role, person, whole) : [];
  });
  const [deeds, people] = await Promise.all([
    Promise.all(lives).then((all) => all.flat()),
    Promise.all(arrivals),
    conducting,
  ]);
  const there = people.filter((person) => person !== null);
  return {
    joined: there.length,
    written: deeds.filter(({ kind }) => kind === "written").length,
    revised: deeds.filter(({ kind }) => kind === "revised").length,
    acknowledged: deeds.filter(({ answer }) => "version" in answer).length,
    lost: (await Promise.all(there.map((person) => lostOf(url, person, deeds)))).reduce(
      (sum, lost) => sum + lost,
      0,
    ),
  };
}

/** Looks on a fresh phone with the same key for the last words of each action point. */
async function lostOf(url: string, person: Person, deeds: readonly Deed[]): Promise<number> {
  const fresh = new Device(url, person.device.place);
  const network = await fresh.ready();
  fresh.close();
  const shown = network.entries
    .filter(({ ownerId }) => ownerId === person.id)
    .map(({ what }) => what);
  const kept = deeds.filter(({ who, answer }) => who === person && "version" in answer);
  // what was sharpened begins with the words that it had
  return kept.filter(({ words }) => !shown.some((what) => what.startsWith(words.what))).length;
}
