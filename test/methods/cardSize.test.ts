import * as assert from "uvu/assert";
import { cardSize } from "../../client/lib/methods/cardSize.ts";
import { suite } from "../support/suite.ts";

const test = suite("size of a step card");
const steps = (count: number, letters = 60) =>
  Array.from({ length: count }, () => ({
    ...{ name: "Vertellen", who: "De inbrenger praat, de anderen luisteren" },
    text: "x".repeat(letters),
  }));
const texts = { head: "Er speelt spanning in de groep.", foot: ["Niet in de eerste bijeenkomst."] };

test("METHOD30 letters on a card are as large as fit on one page, and smaller as it holds more", () => {
  const sizes = ["normal", "beside", "dense", "smallest"] as const;
  const chosen = [4, 8, 11, 14, 16, 30].map((count) => cardSize(steps(count), texts));
  assert.is(chosen[0], "normal");
  assert.is(chosen.at(-1), "smallest");
  const order = chosen.map((size) => sizes.indexOf(size));
  assert.equal(order, order.toSorted());
  assert.equal(new Set(chosen).size, 4);
  assert.ok(sizes.indexOf(cardSize(steps(8, 400), texts)) > sizes.indexOf("normal"));
});

test.run();
