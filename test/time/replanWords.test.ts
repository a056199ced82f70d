import type { Change, Plan, PlannedAgenda } from "../../shared/time/replan/types.ts";
import { nothingFits, planSentence, planWords } from "../../shared/time/replan/words.ts";
import { suite } from "../support/suite.ts";
import { agendaOf, block, minute, timeZone, two } from "./replanGiven.ts";
import * as assert from "uvu/assert";

const test = suite("replan words");

const agenda: PlannedAgenda = agendaOf([
  block("apply", { minutes: 35, slack: 5, minimum: 23 }),
  block("coffee", { kind: "break", minutes: 15 }),
  block("circles", { kind: "intervision", minutes: 45 }),
  block("harvest", { kind: "harvest", minutes: 12 }),
  block("closing", { kind: "closing", minutes: 8 }),
]);
const plan = (given: Partial<Plan>): Plan => ({
  ...{ strategy: "one", rows: [], end: agenda.end, changes: [], untouched: [], waiting: 0 },
  ...{ breaches: [], price: 0, ...given },
});
const shorter: Extract<Change, { kind: "shorter" }> = {
  ...({ kind: "shorter", blockId: "apply" } as const),
  ...{ from: 35, to: 28, slack: 5, steps: 2, turns: { count: 5, from: 4, to: 3 } },
};
const both = (given: Partial<Plan>) =>
  (["nl", "en"] as const).map((lang) => planSentence(plan(given), agenda, lang, timeZone));

test("PLAN25 a plan reads as what changes, what stays and when it ends, in Dutch and English", () => {
  assert.equal(both({ changes: [shorter], untouched: ["coffee", "circles"] }), [
    "Interactie 28 in plaats van 35 minuten, beurten van 3 minuten; pauze en intervisie blijven zoals ze zijn; einde om 15:55.",
    "Interaction 28 instead of 35 minutes, turns of 3 minutes; break and intervision stay as they are; end at 15:55.",
  ]);
  const words = planWords(plan({ changes: [shorter] }), agenda, "nl", timeZone);
  assert.is(words.title, "Kort één onderdeel in");
  assert.is(words.lines[0], "Interactie 28 in plaats van 35 minuten, beurten van 3 minuten");
});

test("PLAN26 writing, together, swapped, skipped and slack alone each have their words", () => {
  const untouched = ["coffee"];
  assert.equal(
    both({
      untouched,
      changes: [
        { kind: "writing", blockId: "apply", minutes: 5 },
        { ...shorter, to: 34, from: 35, slack: 1, steps: 0, turns: null },
        { kind: "merged", blockIds: ["harvest", "closing"], from: 20, to: 16, saved: 4 },
      ],
    }),
    [
      "Vragen bij interactie schriftelijk, dat scheelt 5 minuten; interactie 34 in plaats van 35 minuten, alleen speling; oogst en afsluiting samen in 16 in plaats van 20 minuten; pauze blijft zoals het is; einde om 15:55.",
      "Questions of interaction in writing, which saves 5 minutes; interaction 34 instead of 35 minutes, slack only; harvest and closing together in 16 instead of 20 minutes; break stays as it is; end at 15:55.",
    ],
  );
  assert.equal(
    both({
      untouched: ["coffee", "circles", "harvest", "closing"],
      changes: [
        { kind: "swapped", blockIds: ["apply", "circles"] },
        { kind: "skipped", blockId: "apply", minutes: 1 },
      ],
      waiting: 1,
    }),
    [
      "Eerst intervisie, later interactie; interactie vervalt, 1 minuut; alle andere onderdelen blijven zoals ze zijn; 1 minuut wachten; einde om 15:55.",
      "First intervision, later interaction; interaction is skipped, 1 minute; all other blocks stay as they are; 1 minute of waiting; end at 15:55.",
    ],
  );
});

test("PLAN27 a broken promise is said with its new time, and the later end is a title", () => {
  const at = agenda.end + 12 * minute;
  const late = plan({
    ...{ strategy: "later", end: at, untouched: ["apply"] },
    breaches: [
      { what: "fixedStart", blockId: "coffee", at: two + 40 * minute, late: 5 },
      { what: "end", at, late: 12 },
    ],
  });
  assert.equal(planWords(late, agenda, "nl", timeZone), {
    title: "Het einde wordt 16:07",
    lines: [
      "Alle onderdelen blijven zoals ze zijn",
      "Pauze begint om 14:40, 5 minuten later",
      "Het einde wordt 16:07, 12 minuten later",
    ],
  });
  assert.is(planWords(late, agenda, "en", timeZone).title, "The end becomes 16:07");
  assert.ok(nothingFits("nl") && nothingFits("en"));
});

test("PLAN28 two blocks of one kind are told apart by their titles", () => {
  const twice = agendaOf([
    block("apply", { title: { nl: "Toepassen", en: "Apply" }, minutes: 35 }),
    block("plan", { title: "Plan", minutes: 20 }),
  ]);
  const told = planSentence(plan({ changes: [shorter], untouched: ["plan"] }), twice, "nl", "UTC");
  assert.ok(told.startsWith("‘Toepassen’ 28 in plaats van 35 minuten"), told);
  assert.ok(told.includes("‘Plan’ blijft zoals het is"), told);
});

test.run();
