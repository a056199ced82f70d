import fc from "fast-check";
import { methodById, methods } from "../../shared/content/library.ts";
import { methodFaults, readMethod } from "../../shared/content/methodFaults.ts";
import { merged, methodFile, readMethodFile } from "../../shared/content/methodFile.ts";
import type { Method } from "../../shared/content/types.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("method");

function known(id: string): Method {
  const found = methodById(id);
  assert.ok(found, id);
  return found as Method;
}
/** The faults of a good method after one change, as `path code facts`. */
function after(change: (method: Method) => Partial<Method>, id = "vijfstappen"): string[] {
  const method = known(id);
  return methodFaults({ ...method, ...change(method) }).map(({ path, code, facts }) =>
    [path, code, ...facts].join(" "),
  );
}
const step = (method: Method, at: number, change: Partial<Method["steps"][number]>) => ({
  steps: method.steps.map((one, index) => (index === at ? { ...one, ...change } : one)),
});

test("METHOD1 every method of the library is without a fault", () => {
  for (const method of methods) assert.equal(methodFaults(method), [], method.id);
});

test("METHOD2 the steps add up to the total", () => {
  assert.equal(
    after(() => ({ totalMinutes: 31 })),
    ["totalMinutes total 30 31"],
  );
});

test("METHOD3 a minimum is never above the planned minutes, and a step takes a minute or more", () => {
  assert.equal(
    after((one) => step(one, 2, { minMinutes: 6 })),
    ["steps.2.minMinutes minimum 6 5"],
  );
  assert.equal(
    after((one) => ({ ...step(one, 0, { minutes: 0, minMinutes: 0 }), totalMinutes: 26 })),
    ["steps.0.minutes range 1 240", "steps.0.minMinutes range 1 240"],
  );
  assert.equal(
    after((one) => ({ ...step(one, 0, { minutes: NaN }), totalMinutes: 26.5 })),
    ["totalMinutes range 1 240", "steps.0.minutes range 1 240"],
  );
});

test("METHOD4 a method has steps, and every text is there and fits", () => {
  assert.ok(after(() => ({ steps: [] })).includes("steps missing"));
  assert.equal(
    after((one) => ({ ...step(one, 1, { instruction: " " }), name: { nl: "Goed", en: "" } })),
    ["name missing", "steps.1.instruction missing"],
  );
  assert.equal(
    after(() => ({ name: "x".repeat(121) })),
    ["name long 120"],
  );
});

test("METHOD5 the smallest group is not above the largest, and the roles fit in the largest", () => {
  const noRoles = { roles: [], steps: known("placemat").steps, totalMinutes: 30 };
  assert.equal(
    after(() => ({ ...noRoles, groupSize: { min: 5, max: 4 } })),
    ["groupSize.max sizes 5 4"],
  );
  assert.equal(
    after(() => ({ groupSize: { min: 3, max: 3 } })),
    ["roles roles 4 3"],
  );
  const bringer = (count: { min: number; max: number }) => (one: Method) => ({
    roles: one.roles.map((role) => (role.id === "bringer" ? { ...role, count } : role)),
  });
  assert.equal(after(bringer({ min: 9, max: 9 })), ["roles.0.count.min role 9 6"]);
  assert.equal(after(bringer({ min: 2, max: 1 })), ["roles.0.count.max sizes 2 1"]);
});

test("METHOD6 who talks or has a task in a step is a role of the method, once", () => {
  assert.equal(
    after((one) => ({ roles: one.roles.slice(1) })),
    ["steps.0.speaks speaker"],
  );
  assert.equal(
    after((one) => step(one, 1, { tasks: [{ role: "host", text: "Ontvang." }] })),
    ["steps.1.tasks.0 taskRole"],
  );
  assert.equal(
    after((one) => ({ roles: [...one.roles, ...one.roles.slice(0, 1)] })),
    ["roles.4.id roleTwice"],
  );
});

test("METHOD7 turns count up, are alike, go in turn, and there is one for everybody", () => {
  const turns = (change: (one: Method) => Partial<Method>) =>
    after(change, "toepassing-per-persoon");
  assert.equal(
    turns((one) => step(one, 2, { turn: 5 })),
    ["steps.2.turn turnOrder"],
  );
  assert.equal(
    turns((one) => step(one, 3, { minMinutes: 2 })),
    ["steps.3.minutes turnMinutes"],
  );
  assert.equal(
    turns((one) => step(one, 1, { speaks: "all" })),
    ["steps.1.speaks turnSpeaks"],
  );
  assert.equal(
    turns(() => ({ groupSize: { min: 3, max: 6 } })),
    ["groupSize.max turnCount 5 6"],
  );
  assert.equal(
    turns((one) => step(one, 0, { actionPoint: true })),
    ["steps.6.actionPoint actionPoints"],
  );
});

test("METHOD8 a method does not fall back on itself", () => {
  assert.equal(
    after(() => ({ fallback: { methodId: "vijfstappen" } })),
    ["fallback fallback"],
  );
  assert.equal(
    after(() => ({ fallback: { text: "Werk in een tweetal." } })),
    [],
  );
});

test("METHOD9 foreign data is read whole or refused by field, and never throws", () => {
  const method = known("incidentmethode");
  assert.equal(readMethod(JSON.parse(JSON.stringify(method))), { method });
  const strange = readMethod({ ...method, secret: 1 });
  assert.ok("faults" in strange && strange.faults[0]?.code === "malformed");
  fc.assert(
    fc.property(fc.anything(), (input) => {
      assert.ok("faults" in readMethod(input));
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(method)), fc.jsonValue(), (key, value) => {
      readMethod({ ...method, [key]: value });
    }),
  );
});

test("METHOD10 a file of methods comes back as it went", () => {
  const own = ["incidentmethode", "placemat"].map((id) => ({ ...known(id), id: `own-${id}` }));
  assert.equal(readMethodFile(methodFile(own)), { methods: own });
});

test("METHOD11 a bad file is refused with its reason, and a bad method with its fields", () => {
  const reason = (text: string) => {
    const read = readMethodFile(text);
    return "fault" in read ? read.fault.reason : "good";
  };
  assert.is(reason("{"), "notJson");
  assert.is(reason('{"people":[]}'), "notMethods");
  assert.is(reason('{"bijeen":"methods","version":2}'), "later");
  assert.is(reason('{"bijeen":"methods","version":1,"methods":3}'), "notMethods");
  assert.is(reason(methodFile(Array.from({ length: 61 }, () => known("dank")))), "tooMany");
  assert.is(reason(" ".repeat(600_001)), "tooLarge");
  const bad = { ...known("dank"), totalMinutes: 7 };
  assert.equal(readMethodFile(methodFile([known("placemat"), bad])), {
    fault: {
      reason: "methods",
      wrong: [
        {
          number: 2,
          name: { nl: "Dank", en: "Thanks" },
          faults: [{ path: "totalMinutes", code: "total", facts: [6, 7] }],
        },
      ],
    },
  });
});

test("METHOD12 methods from a file stand beside one's own, and nothing is lost", () => {
  const own = { ...known("dank"), id: "own-1" };
  let next = 1;
  const newId = () => `own-${(next += 1)}`;
  assert.equal(merged([own], [own], newId), { methods: [own], added: 0, known: 1 });
  const changed = { ...own, totalMinutes: 9 };
  assert.equal(merged([own], [changed], newId).methods, [own, { ...changed, id: "own-2" }]);
  const fromLibrary = merged([], [known("dank")], newId).methods;
  assert.is(fromLibrary[0]?.id, "own-3");
});

test.run();
