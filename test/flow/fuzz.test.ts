import fc from "fast-check";
import * as assert from "uvu/assert";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import type { Log, Stored } from "../../server/log/log.ts";
import { Networks } from "../../server/network/networks.ts";
import { logName, Room } from "../../server/network/room.ts";
import { factsFor, welcomeFor } from "../../server/socket/welcome.ts";
import { fold } from "../../shared/network/evolve.ts";
import { redactNetwork } from "../../shared/network/redact.ts";
import type { Event } from "../../shared/network/events.ts";
import { nothing } from "../../shared/network/state.ts";
import { play, step, steps, viewersOf } from "../support/arbitrary.ts";
import { start, take, type Copy } from "../support/device.ts";
import { written } from "../support/evening.ts";
import { actorFor, likelyCommand } from "../support/likely.ts";
import { pickFrom } from "../support/pick.ts";
import { slowLog } from "../support/slowLog.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("flow fuzz");
const recorded = (events: readonly Event[]) =>
  events.map((event, index) => ({
    ...{ version: index + 1, commandKey: `k${index}`, bodyHash: "", event },
  }));

type Fate = "arrives" | "is lost" | "comes twice" | "is held" | "cuts off";
const fate = fc.constantFrom<Fate>(
  ...(["arrives", "arrives", "arrives", "is lost", "comes twice", "is held", "cuts off"] as const),
);

test("FLOW30 frames held, lost or repeated: in the end every device has what it may see", () => {
  const luck = fc.array(fate, { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(steps(), luck, fc.integer({ min: 1, max: 6 }), (history, fates, size) => {
      const { events, network } = play(history);
      const room = new Room("n1", noLog);
      const all = recorded(events);
      const viewers = viewersOf(events);
      const copies = viewers.map((): Copy | null => null);
      const held = viewers.map((): ReturnType<typeof factsFor>[] => []);
      const resync = (at: number) => {
        const viewer = viewers[at];
        if (!viewer) return;
        const since = copies[at]?.version ?? null;
        copies[at] = start(copies[at] ?? null, welcomeFor(room, viewer, since, 0, undefined));
      };
      viewers.forEach((_, at) => resync(at));
      let turn = 0;
      for (let from = 0; from < all.length; from += size) {
        room.apply(all.slice(from, from + size));
        viewers.forEach((viewer, at) => {
          const tail = room.since(from) ?? [];
          const frame = factsFor(tail, from, room.version, viewer);
          const deliver = (facts: typeof frame) => {
            const before = copies[at];
            const next = before ? take(before, facts) : null;
            copies[at] = next ?? before ?? null;
            if (!next) resync(at);
          };
          const luckNow = fates[(turn += 1) % fates.length];
          if (luckNow === "is held") return void held[at]?.push(frame);
          if (luckNow === "is lost") return;
          if (luckNow === "cuts off") return resync(at);
          deliver(frame);
          if (luckNow === "comes twice") deliver(frame);
          // what was held comes late, in any order
          for (const late of held[at]?.splice(0).reverse() ?? []) deliver(late);
        });
      }
      viewers.forEach((viewer, at) => {
        resync(at);
        assert.equal(copies[at], {
          version: events.length,
          network: redactNetwork(network, viewer),
        });
      });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

const noLog: Log = {
  append: () => Promise.reject(new Error("not here")),
  read: () => Promise.resolve([]),
  due: () => Promise.resolve([]),
  follow: () => Promise.resolve(() => {}),
  list: () => Promise.resolve([]),
  remove: () => Promise.resolve(),
  onAvailable: () => {},
  close: () => Promise.resolve(),
};

test("FLOW31 a room never folds over a gap", () => {
  const room = new Room("n1", noLog);
  const all = recorded(written);
  room.apply(all.slice(0, 3));
  room.behind = false;
  room.apply(all.slice(4, 6));
  assert.is(room.version, 3);
  assert.ok(room.behind);
  room.apply(all);
  assert.is(room.version, all.length);
  assert.equal(room.state, fold(written, nothing));
});

/** Commands through two nodes over one log, in bursts; then both rooms against the log. */
async function playThroughQueues(log: Log, seed: number, bursts: readonly number[]) {
  const name = `fuzz-${seed}-${bursts.length}`;
  await log.append(logName(name), 0, [
    { commandKey: "made", bodyHash: "", events: written as readonly Stored[] },
  ]);
  let ids = 0;
  const bugs: unknown[] = [];
  let now = 1_770_320_000_000;
  const stamps = { now: () => (now += 1_000), newId: () => `id${(ids += 1)}` };
  const node = () => new Networks(log, stamps, (bug) => bugs.push(bug));
  const nodes = [node(), node()] as const;
  const [one, two] = [await nodes[0].open(name), await nodes[1].open(name)];
  if (!one || !two) throw new Error("the network is there");
  let given = 0;
  for (const burst of bursts) {
    const answers = Array.from({ length: 1 + (burst % 7) }, async () => {
      const pick = pickFrom(seed + (given += 1) * 7_919);
      const { type } = fc.sample(step, { numRuns: 1, seed: pick.seed })[0] ?? { type: "AddTime" };
      const actor = actorFor(type, one.room.state, pick);
      const command = likelyCommand(type, one.room.state, actor, pick);
      const id = `command-${given}`;
      // some go to one node, some to the other, some to both
      const both = pick.chance(30);
      const first = pick.chance(50) || both ? nodes[0].give(one, actor, id, command) : null;
      const second = !first || both ? nodes[1].give(two, actor, id, command) : null;
      for (const answer of await Promise.all([first, second])) {
        if (answer && "refused" in answer) assert.is.not(answer.refused, "unavailable");
      }
    });
    await Promise.all(answers);
  }
  await Promise.all([one.queue.looked(), two.queue.looked()]);
  const stored = await log.read(logName(name), 0);
  for (const { room } of [one, two]) {
    assert.is(room.version, stored.length);
    assert.equal(
      room.state,
      fold(
        stored.map(({ event }) => event as Event),
        nothing,
      ),
    );
  }
  const keys = stored.map(({ commandKey }) => commandKey);
  const starts = keys.filter((key, index) => key !== keys[index - 1]);
  assert.is(new Set(starts).size, starts.length, "each command once");
  assert.equal(bugs, []);
  await Promise.all(nodes.map((each) => each.close()));
}

for (const [name, slow] of [
  ["", false],
  [", also when the store is slow", true],
] as const) {
  test(`FLOW32 the state of a room is the fold of its log${name}`, async () => {
    const folder = tempFolder();
    const real = await openSqliteLog({ file: `${folder.path}/bijeen.db` });
    const log = slow ? slowLog(real, 7, 3) : real;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100), { minLength: 3, maxLength: 12 }), async (bursts) => {
        await playThroughQueues(log, (run += 1) * 100_003, bursts);
      }),
      { numRuns: slow ? 8 : 25, endOnFailure: true },
    );
    await real.close();
    folder.remove();
  });
}

test.run();
