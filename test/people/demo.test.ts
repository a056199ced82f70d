import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import * as assert from "uvu/assert";
import { isFree } from "../demo/port.ts";
import { startProgram } from "../support/runProgram.ts";
import { suite } from "../support/suite.ts";
import { tempFolder } from "../support/tempFolder.ts";

const test = suite("demo");
const demo = "test/demo/demo.ts";
const scratch = tempFolder();
test.after(() => scratch.remove());

test("DEMO1 the demo brings 25 people together, and all that they write is saved", async () => {
  const running = startProgram(demo, ["--fast", "--no-pages"], { TMPDIR: scratch.path });
  const { code, output } = await running.ended;
  assert.is(code, 0, output);
  const [, joined, written, revised, acknowledged, lost] = (
    /^(\d+) binnen · (\d+) actiepunten geschreven · (\d+) bijgesteld · (\d+) bevestigd · (\d+) verloren$/m.exec(
      output,
    ) ?? []
  ).map(Number);
  assert.equal([joined, lost], [25, 0], output);
  assert.ok(Number(written) >= 25 && Number(revised) > 0, output);
  assert.is(acknowledged, Number(written) + Number(revised));
  assert.is(output.match(/komt te laat binnen/g)?.length, 3);
  assert.match(output, /valt weg[^]+zonder verbinding: wacht[^]+is terug/);
  assert.match(output, /Groepen gevormd: 5 tafels/);
});

test("DEMO2 the demo shows the links of desk, screen, outcomes and phone, and leaves nothing behind", async () => {
  const env = { TMPDIR: scratch.path, HOST: "127.0.0.1", PORT: "0" };
  const running = startProgram(demo, ["--no-pages"], env);
  await running.printed("komt binnen");
  assert.is(readdirSync(scratch.path).length, 1);
  running.end("SIGINT");
  const { code, output } = await running.ended;
  assert.is(code, 0, output);
  assert.match(output, /\/n\/[\w-]+\/desk#lf_[\w-]{43}$/m);
  assert.match(output, /\/n\/[\w-]+\/screen#lp_[\w-]{43}$/m);
  assert.match(output, /\/n\/[\w-]+\/outcomes#ls_[\w-]{43}$/m);
  assert.equal(readdirSync(scratch.path), []);
  const phone = /http\S+\/s\/[A-Z\d]{7}/.exec(output)?.[0] ?? "";
  const answered = await fetch(new URL("/api/nothing", phone)).catch(() => "gone");
  assert.is(answered, "gone");
});

test("DEMO3 a port that is taken is seen before the server starts", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  assert.is(await isFree(port, "127.0.0.1"), false);
  const env = { TMPDIR: scratch.path, HOST: "127.0.0.1", PORT: String(port) };
  const running = startProgram(demo, ["--no-pages"], env);
  await running.printed("Stop met Ctrl+C.");
  running.end("SIGTERM");
  const { code, output } = await running.ended;
  assert.is(code, 0, output);
  assert.match(output, `Poort ${port} is bezet: de demo neemt een vrije poort.`);
  other.close();
  await once(other, "close");
  assert.is(await isFree(port, "127.0.0.1"), true);
});

test.run();
