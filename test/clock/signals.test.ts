/// <reference lib="dom" />
import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { devicesOf } from "./measure.ts";
import { Room, type Shown } from "./room.ts";

const test = suite("signals in the room");
const minute = 60_000;
/** The block takes 70 minutes: how many of them are gone at each signal. */
const gone = { soon: 58, last: 68, over: 72 } as const;
const signals = ["soon", "last", "over"] as const;
/** Tones of the desk after each: one to hear how loud it is, then one, two and three. */
const sounded = { soon: 2, last: 4, over: 7 } as const;
type Look = { readonly word: string; readonly shape: string; readonly colour: string };

let room: Room | null = null;
let devices: Shown[] = [];
const looks = new Map<string, Look[]>();
const tones = new Map<string, number[]>();

/** What a device shows beside its figures, and how many tones it sounded. */
async function lookAt(page: Page): Promise<Look> {
  const word = await page.locator(".countdown .word").first().innerText();
  return page.evaluate((said) => {
    const countdown = document.querySelector(".countdown");
    const own = countdown?.classList.contains("chip") ? countdown : null;
    const holder = own ?? document.querySelector(".countdown .word") ?? document.body;
    const drawn = getComputedStyle(holder, "::before");
    return { word: said, shape: drawn.clipPath, colour: drawn.backgroundColor };
  }, word);
}

const tonesOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { tones?: number }).tones ?? 0);

/** Runs in the page first: counts tones as they begin. */
function countTones(): void {
  const counted = globalThis as unknown as { tones: number };
  counted.tones = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    counted.tones += 1;
    return start.apply(this, when);
  };
}

test.before(async () => {
  room = await Room.open();
  for (const spec of devicesOf(3, 0.5)) devices.push(await room.show(spec, countTones));
  const [phone, desk] = devices;
  assert.is(await phone?.page.getByTestId("sound").count(), 0, "a phone has no sound");
  assert.is(await desk?.page.getByTestId("sound").innerText(), "Geluid staat uit");
  await desk?.page.getByTestId("sound").click();
  for (const signal of signals) {
    await room.killAndRestart(gone[signal] * minute);
    for (const { page } of devices) await page.locator(`.countdown.signal-${signal}`).waitFor();
    await desk?.page.waitForFunction(
      (wanted) => (globalThis as unknown as { tones: number }).tones >= wanted,
      sounded[signal],
    );
    for (const { spec, page } of devices) {
      looks.set(signal, [...(looks.get(signal) ?? []), await lookAt(page)]);
      tones.set(spec.shows, [...(tones.get(spec.shows) ?? []), await tonesOf(page)]);
    }
  }
});

test.after(async () => {
  await room?.close();
  devices = [];
});

test("SIGNAL4 a signal has its own colour, shape and word, the same on phone, desk and screen", () => {
  const all = signals.map((signal) => looks.get(signal) ?? []);
  for (const same of all) {
    assert.is(same.length, 3);
    for (const look of same) assert.equal(look, same[0]);
    assert.match(same[0]?.shape ?? "", /^polygon/);
  }
  for (const part of ["word", "shape", "colour"] as const) {
    assert.is(new Set(all.map(([look]) => look?.[part])).size, 3, part);
  }
});

test("SIGNAL5 sound is off until somebody asks for it, and then comes once with each signal", () => {
  assert.equal(
    tones.get("desk"),
    signals.map((signal) => sounded[signal]),
  );
  assert.equal(tones.get("screen"), [0, 0, 0]);
  assert.equal(tones.get("phone"), [0, 0, 0]);
});

test.run();
