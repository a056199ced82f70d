import * as assert from "uvu/assert";
import { Handover, type Held } from "../../client/lib/live/handover.ts";
import { suite } from "../support/suite.ts";

const test = suite("what one page leaves to the next");

/** Things that are made and closed, and a clock that runs when it is told to. */
function tab() {
  const closed: string[] = [];
  let later: (() => void)[] = [];
  const handover = new Handover<Thing>((act) => void later.push(act));
  let made = 0;
  return {
    handover,
    closed,
    enter: () => handover.enter("a", () => new Thing(`${(made += 1)}`, closed)),
    pass: () => {
      const now = later;
      later = [];
      for (const act of now) act();
    },
  };
}
class Thing implements Held {
  atRest = true;
  onRest: (() => void) | null = null;
  readonly name: string;
  readonly #closed: string[];
  constructor(name: string, closed: string[]) {
    this.name = name;
    this.#closed = closed;
  }
  rest(): void {
    this.atRest = true;
    this.onRest?.();
  }
  close(): void {
    this.#closed.push(this.name);
  }
}

test("PREP11 the next page goes on with what the page before it left, in either order", () => {
  const { handover, enter, pass, closed } = tab();
  const first = enter();
  // the new page is made before the old one is taken away
  assert.is(enter(), first);
  handover.leave("a");
  pass();
  handover.leave("a");
  assert.is(enter(), first);
  pass();
  assert.equal(closed, []);
});

test("PREP11 when no page comes it is closed, and another one is made later", () => {
  const { handover, enter, pass, closed } = tab();
  const first = enter();
  handover.leave("a");
  pass();
  assert.equal(closed, ["1"]);
  assert.is.not(enter(), first);
});

test("PREP11 what is under way is finished first", () => {
  const { handover, enter, pass, closed } = tab();
  const thing = enter();
  thing.atRest = false;
  handover.leave("a");
  pass();
  assert.equal(closed, []);
  assert.equal(handover.all, [thing]);
  thing.rest();
  assert.equal(closed, ["1"]);
});

test("PREP11 a page that comes while the rest is under way keeps it", () => {
  const { handover, enter, pass, closed } = tab();
  const thing = enter();
  thing.atRest = false;
  handover.leave("a");
  pass();
  assert.is(enter(), thing);
  thing.rest();
  assert.equal(closed, []);
  handover.leave("a");
  pass();
  assert.equal(closed, ["1"]);
});

test.run();
