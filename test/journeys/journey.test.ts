import * as assert from "uvu/assert";
import { suite } from "../support/suite.ts";
import { play, type Figures } from "./play.ts";
import { sentence, wrongs } from "./verdict.ts";

const test = suite("journey");

test("JOURNEY1 a whole session in real browsers loses and doubles nothing", async () => {
  const figures = await play(() => {});
  console.log(sentence(figures));
  assert.equal(wrongs(figures), []);
});

test("JOURNEY2 a journey that lost something says so", () => {
  const good: Figures = {
    ...{ joined: 25, groups: [5, 5, 5, 5, 5], written: 25, onBoard: 25, inCsv: 25, spreadMs: 4 },
    ...{ lost: 0, duplicated: 0, complaints: [] },
  };
  assert.equal(wrongs(good), []);
  assert.is(wrongs({ ...good, inCsv: 24, lost: 1 }).length, 2);
  assert.is(wrongs({ ...good, duplicated: 1 }).length, 1);
});

test.run();
