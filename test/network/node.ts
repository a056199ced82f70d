import * as assert from "uvu/assert";
import type { Log } from "../../server/log/log.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import { Alarms } from "../../server/network/alarms.ts";
import { Keeper } from "../../server/network/keeper.ts";
import { Networks } from "../../server/network/networks.ts";
import { logName } from "../../server/network/room.ts";
import { blockDraft } from "../../client/lib/prepare/pendingEdits.ts";
import type { Command } from "../../shared/network/commands.ts";
import type { Event } from "../../shared/network/events.ts";
import { block, eveningAt, minute, running } from "../support/evening.ts";
import { HandClock } from "../support/handClock.ts";
import { must } from "../support/must.ts";
import { tempFolder } from "../support/tempFolder.ts";

const s1 = { sessionId: "s1" };
const desk = { role: "facilitator" } as const;
const auto = blockDraft(block("b2", 15, { auto: true }));
let made = 0;

/** A server without its wire: what a process holds that somebody started and may kill. */
export class Node {
  readonly clock: HandClock;
  readonly networks: Networks;
  readonly alarms: Alarms;
  readonly keeper: Keeper;
  readonly bugs: unknown[] = [];
  readonly troubles: unknown[] = [];

  constructor(log: Log, clock = new HandClock()) {
    const stamps = { now: clock.now, newId: () => `id${(made += 1)}` };
    this.clock = clock;
    this.networks = new Networks(log, stamps, (bug) => void this.bugs.push(bug));
    this.alarms = new Alarms(this.networks, clock);
    this.keeper = new Keeper(log, this.networks, clock, (error) => void this.troubles.push(error));
  }

  async give(command: Command, networkId = "n1") {
    const live = must(await this.networks.open(networkId));
    const answer = await this.networks.give(live, desk, `command-${(made += 1)}`, command);
    await live.queue.settled();
    return answer;
  }

  /** The next block that starts on this node. */
  started(): Promise<{ blockId: string; minute: number }> {
    return new Promise((tell) =>
      this.networks.onFacts((_, facts) => {
        for (const { event } of facts) {
          if (event.type !== "BlockStarted") continue;
          tell({ blockId: event.blockId, minute: (event.at - eveningAt) / minute });
        }
      }),
    );
  }

  /** As a kill does: nothing is finished, nothing goes off any more. */
  async dies(): Promise<void> {
    this.alarms.close();
    await this.keeper.close();
    assert.equal(this.bugs, []);
  }
}

export const write = (log: Log, networkId = "n1") =>
  log.append(logName(networkId), 0, [{ commandKey: "past", bodyHash: "", events: running }]);
/** b2 runs since minute 10, has 15 minutes, and goes on by itself. */
export const setAuto = { type: "EditBlock", ...s1, blockId: "b2", block: auto } as const;
export const startsIn = async (log: Log) =>
  (await log.read(logName("n1"), 0)).filter(({ event }) => (event as Event).type === "BlockStarted")
    .length;
export const ever = 4e12;

/** A data file with a live session that goes on by itself at minute 25, and the server gone. */
export async function leftBehind(
  run: (reopen: () => Promise<Log>) => Promise<void>,
): Promise<void> {
  const folder = tempFolder();
  const logs: Log[] = [];
  const reopen = async () => {
    await logs.at(-1)?.close();
    const log = await openSqliteLog({ file: `${folder.path}/bijeen.db` });
    logs.push(log);
    return log;
  };
  try {
    const log = await reopen();
    await write(log);
    const before = new Node(log);
    await before.give(setAuto);
    await before.dies();
    await run(reopen);
  } finally {
    await logs.at(-1)?.close();
    folder.remove();
  }
}

export const clockAt = (minutes: number) => {
  const clock = new HandClock();
  clock.turn(minutes);
  return clock;
};
