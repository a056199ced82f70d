import { pick, randomFrom, type Random } from "../../shared/grouping/random.ts";
import { fold } from "../../shared/network/evolve.ts";
import { nothing, type Network } from "../../shared/network/state.ts";
import { Device } from "../people/device.ts";
import { Facilitator } from "../people/facilitator.ts";
import { Person } from "../people/person.ts";
import { startCluster, type Cluster, type Store } from "./cluster.ts";
import { differences } from "./compare.ts";
import { Driver } from "./driver.ts";
import { audit, effectsOf, Ledger, type Audit } from "./ledger.ts";

export type FaultOptions = {
  readonly kills: number;
  readonly seed: number;
  readonly store: Store;
  /** Throws one effect out of what is read back: the audit must then say that it is lost. */
  readonly forget: boolean;
};
export type FaultReport = Audit & {
  readonly kills: number;
  /** Written, its answer lost with the server, and acknowledged to a retry. */
  readonly recovered: number;
  /** What a device is shown and the log does not say, or the other way round. */
  readonly differing: readonly string[];
  /** Commands that were refused; each of them was right when it was sent. */
  readonly refused: readonly string[];
};

const members = 10;
/** Writes that a server acknowledges before it is killed, on a slow machine too. */
export const load = 50;
/** And then how much longer at most, by lot, ms. */
const latest = 350;
/** Nothing here takes longer, ms; a run that hangs is ended with what it waited for. */
const patience = 120_000;

/** Writes through sockets, kills the server again and again, then looks for every write. */
export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const random = randomFrom(options.seed);
  const cluster = await startCluster(options.store);
  const open: { leave(): void }[] = [];
  try {
    const ledger = new Ledger();
    const desk = await openSession(cluster.urls[0] ?? "");
    open.push(desk);
    const drivers = await joinAll(cluster, desk, ledger, random);
    const people = drivers.flatMap(({ phones }) => phones);
    open.push(...people);
    const devices = [desk, ...people].map(({ device }) => device);
    for (let kill = 0; kill < options.kills; kill += 1) {
      for (const driver of drivers) driver.release();
      const which = pick(cluster.urls.length, random);
      const gone = await strike(kill % 2 === 1, random, drivers, ledger, () => cluster.kill(which));
      await comeBack(cluster, devices, gone);
    }
    await inTime("the last answers", Promise.all(drivers.map((driver) => driver.hold())));
    const shown = await inTime(
      "fresh snapshots",
      Promise.all(devices.map((device) => freshSnapshot(cluster, device))),
    );
    const events = await cluster.stopAndRead(desk.networkId);
    const effects = effectsOf(events);
    if (options.forget) forgetOne(ledger, effects);
    const network = fold(events, nothing);
    return {
      kills: options.kills,
      ...audit(ledger.lines, effects),
      recovered: ledger.recovered,
      refused: ledger.refused,
      differing: shown.flatMap((snapshot) => differences(network, events.length, snapshot)),
    };
  } finally {
    for (const one of open) one.leave();
    await cluster.remove();
  }
}

async function openSession(url: string): Promise<Facilitator> {
  const desk = await Facilitator.make(url, {
    name: "Oefening met storingen",
    date: "2030-01-08",
    start: "14:00",
    nextDate: null,
    agendaId: null,
  });
  const draft = { organisation: "", role: "", learningQuestion: null, contact: null };
  const name = (index: number) => `Deelnemer ${index + 1}`;
  await desk.importRoster(
    Array.from({ length: members }, (_, index) => ({ name: name(index), ...draft })),
  );
  await desk.open();
  return desk;
}

/** Every second member has two phones; with two servers, one on each. */
async function joinAll(
  { urls }: Cluster,
  desk: Facilitator,
  ledger: Ledger,
  random: Random,
): Promise<Driver[]> {
  let marks = 0;
  const nextMark = () => `nr ${(marks += 1)}`;
  const join = (name: string, phone: number) =>
    Person.join(urls[phone % urls.length] ?? "", desk.code, { as: "roster", name });
  return Promise.all(
    desk.network.members.map(async ({ name }, index) => {
      const first = await join(name, index);
      const phones = index % 2 === 0 ? [first] : [first, await join(name, index + 1)];
      return new Driver(phones, ledger, random, nextMark);
    }),
  );
}

/**
 * Kills under load: at a random moment or, aimed at the commit, in the very tick of the first
 * acknowledgement of a burst, when others of that burst are written and not yet answered.
 */
async function strike(
  aimed: boolean,
  random: Random,
  drivers: readonly Driver[],
  ledger: Ledger,
  kill: () => Promise<string>,
): Promise<string> {
  await inTime("a load of writes", acknowledged(ledger, load));
  await new Promise((go) => setTimeout(go, pick(latest, random)));
  if (!aimed) return kill();
  await inTime("a quiet moment", Promise.all(drivers.map((driver) => driver.hold())));
  const gone = new Promise<string>((resolve, reject) => {
    ledger.onAcknowledged = () => {
      ledger.onAcknowledged = () => {};
      kill().then(resolve, reject);
    };
  });
  for (const driver of drivers) driver.release();
  return inTime("the first answer of a burst", gone);
}

/** Resolves when so many more writes have been acknowledged. */
function acknowledged(ledger: Ledger, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    ledger.onAcknowledged = () => {
      left -= 1;
      if (left > 0) return;
      ledger.onAcknowledged = () => {};
      resolve();
    };
  });
}

/** Whoever lost the server goes to the other, if there is one; the new one gets its half. */
async function comeBack(cluster: Cluster, devices: readonly Device[], gone: string) {
  const lost = devices.filter(({ url }) => url === gone);
  const [other] = cluster.urls;
  if (other) for (const device of lost) device.comeBack(other);
  const fresh = await inTime("the server to start", cluster.revive());
  const movers = other ? devices.filter((_, index) => index % 2 === 0) : lost;
  for (const device of movers) device.comeBack(fresh);
  await inTime("the devices to come back", Promise.all(devices.map((device) => device.ready())));
}

export type Snapshot = { readonly version: number; readonly network: Network } & Pick<
  Device,
  "place" | "memberId"
>;

/** What somebody sees who opens the same link anew. */
async function freshSnapshot(cluster: Cluster, { place }: Device): Promise<Snapshot> {
  const device = new Device(cluster.urls[0] ?? "", place);
  const network = await device.ready();
  const { version, memberId } = device;
  device.close();
  return { version, network, place, memberId };
}

function forgetOne(ledger: Ledger, effects: Map<string, number[]>): void {
  const line = ledger.lines.find(({ versions }) => versions.length > 0);
  if (line) effects.delete(line.mark);
}

async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited too long for ${what}`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
