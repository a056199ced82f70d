/// <reference lib="dom" />
import { ServerTime } from "../../client/lib/live/time.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("server time on a device");
const real = { now: Date.now, monotonic: performance.now };
const minute = 60_000;

/** A device, its two clocks, and a server at the other end of a line: all stand still by themselves. */
class World {
  server = 1_700_000_000_000;
  date = this.server + 10 * minute;
  monotonic = 5_000;
  hidden = false;
  connected = true;
  /** ms to the server and back. */
  line = { out: 20, back: 20 };
  /** Happens while a question is on its way. */
  underway = () => {};
  asked = 0;

  constructor() {
    Date.now = () => this.date;
    performance.now = () => this.monotonic;
    const page = { get: () => ({ hidden: this.hidden }), configurable: true };
    Object.defineProperty(globalThis, "document", page);
  }

  pass(ms: number): void {
    this.server += ms;
    this.date += ms;
    this.monotonic += ms;
  }

  /** The monotonic clock stands still. */
  sleep(ms: number): void {
    this.server += ms;
    this.date += ms;
  }

  ask = async (): Promise<number> => {
    if (!this.connected) throw new Error("offline");
    this.asked += 1;
    this.pass(this.line.out);
    const answer = this.server;
    this.underway();
    this.pass(this.line.back);
    return answer;
  };
}

/** Lets promises that have nothing to wait for end. */
const settled = () => new Promise<void>((done) => setImmediate(done));

async function measured(): Promise<{ world: World; time: ServerTime }> {
  const world = new World();
  const time = new ServerTime(world.ask);
  await time.refresh();
  return { world, time };
}

test.after(() => {
  Date.now = real.now;
  performance.now = real.monotonic;
  Reflect.deleteProperty(globalThis, "document");
});

test("CLOCK7 a device whose own clock is ten minutes off shows the server's time", async () => {
  const { world, time } = await measured();
  assert.is(time.now(), world.server);
  world.pass(20 * minute);
  assert.is(time.now(), world.server);
});

test("CLOCK7 the first words of the server set the time until a round trip is measured", async () => {
  const world = new World();
  const time = new ServerTime(world.ask);
  time.guess(world.server - 100);
  assert.is(time.now(), world.server - 100);
  await time.refresh(1);
  assert.is(time.now(), world.server);
  time.guess(world.server - 100);
  assert.is(time.now(), world.server, "a guess does not undo what was measured");
});

test("CLOCK7 of several round trips the shortest counts, over refreshes too", async () => {
  const { world, time } = await measured();
  world.line = { out: 400, back: 0 };
  await time.refresh();
  assert.is(time.now(), world.server);
  world.line = { out: 15, back: 20 };
  await time.refresh();
  assert.is(time.now(), world.server - 2.5, "35 ms is better than 40 ms, give or take its half");
});

test("CLOCK8 setting the device's clock moves nothing, and the server is asked at once", async () => {
  for (const set of [-30_000, 10 * minute, -10 * minute]) {
    const { world, time } = await measured();
    const { asked } = world;
    world.pass(1_000);
    world.date += set;
    assert.is(time.now(), world.server);
    await settled();
    assert.ok(world.asked > asked);
    assert.is(time.now(), world.server);
  }
});

test("CLOCK8 set back without a connection the countdown goes on", async () => {
  const { world, time } = await measured();
  world.connected = false;
  world.pass(5 * minute);
  world.date -= 30_000;
  assert.is(time.now(), world.server);
  await settled();
  world.pass(5 * minute);
  assert.is(time.now(), world.server);
});

test("CLOCK9 after sleep the server is asked at once, and whoever shows the time hears of it", async () => {
  const { world, time } = await measured();
  let heard = 0;
  time.changed = () => (heard += 1);
  world.sleep(40 * minute);
  time.now();
  await settled();
  assert.ok(heard > 0);
  assert.is(time.now(), world.server);
});

test("CLOCK9 without a connection the time asleep is read from the device's own clock", async () => {
  const { world, time } = await measured();
  world.connected = false;
  world.sleep(40 * minute);
  time.now();
  await settled();
  assert.is(time.now(), world.server, "a laptop that was closed");
  world.hidden = true;
  world.sleep(3 * minute);
  assert.is(time.now(), world.server, "a phone in a pocket, at once");
  world.hidden = false;
  world.sleep(2 * minute);
  time.look(true);
  assert.is(time.now(), world.server, "a phone that wakes up");
});

test("CLOCK9 a round trip through sleep is not believed", async () => {
  const { world, time } = await measured();
  world.underway = () => world.sleep(10 * minute);
  await time.refresh(1);
  world.underway = () => {};
  time.now();
  await settled();
  assert.is(time.now(), world.server);
});

test("CLOCK9 after a reconnect the server may be another, with another clock", async () => {
  const { world, time } = await measured();
  world.server += 300;
  time.guess(world.server);
  await time.refresh();
  assert.is(time.now(), world.server);
});

test("CLOCK9 a slow answer after a reconnect does not undo a good estimate", async () => {
  const { world, time } = await measured();
  time.guess(world.server - 200);
  world.line = { out: 600, back: 20 };
  await time.refresh();
  assert.is(time.now(), world.server);
});

test("CLOCK9 a question that gets no answer leaves the time as it was", async () => {
  const { world, time } = await measured();
  world.connected = false;
  assert.is(await time.refresh(), false);
  world.pass(minute);
  assert.is(time.now(), world.server);
});

test.run();
