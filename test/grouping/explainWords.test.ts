import type { Explanation } from "../../shared/grouping/explain/types.ts";
import type { Instance, PersonId } from "../../shared/grouping/instance/types.ts";
import { contradictionSentence, sentences } from "../../shared/grouping/explain/words.ts";
import { suite } from "../support/suite.ts";
import * as assert from "uvu/assert";

const test = suite("explaining in words");

const people = ["Anna", "Bram", "Cas", "Dora", "Eva", "Fem", "Gijs", "Hugo", "Iris", "Joep"];
const name = (id: PersonId) => people[Number(id)] ?? String(id);
const nl = { language: "nl", name } as const;
const en = { language: "en", name } as const;

const nothing: Explanation = {
  bound: { sumC2: 0, by: "none" },
  sumC2: 0,
  again: [],
  broken: [],
  kept: [],
  sizes: [],
  perRound: [0],
};

const rules: Pick<Instance, "together" | "apart" | "pinned"> = {
  together: [[0, 1]],
  apart: [
    [0, 1],
    [2, 3, 4, 5],
  ],
  pinned: [{ round: 0, ids: [6, 7], closed: true }],
};

test("EXPL12 a plan without repeats is told in one sentence", () => {
  assert.equal(sentences(nothing, nl), ["Niemand treft elkaar opnieuw."]);
  assert.equal(sentences(nothing, en), ["Nobody meets again."]);
});

test("EXPL13 a forced repeat says who, how often, and why", () => {
  const forced: Explanation = {
    ...nothing,
    bound: { sumC2: 1, by: "crossing" },
    sumC2: 1,
    perRound: [1],
    again: [{ pair: [0, 1], meetings: 2, because: "crossing", rules: [] }],
  };
  assert.equal(sentences(forced, nl), [
    "1 keer zitten twee mensen weer samen. Beter kan niet.",
    "Anna en Bram zitten weer samen (2e keer): iemand moet, want er zijn te weinig groepen om " +
      "iedereen nieuw te mengen.",
  ]);
  assert.equal(sentences(forced, en), [
    "Once two people sit together again. It cannot be better.",
    "Anna and Bram sit together again (2nd time): somebody has to, as there are too few groups " +
      "to mix everybody anew.",
  ]);
});

test("EXPL14 many pairs with one reason are one sentence", () => {
  const pairs: [number, number][] = [
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 9],
  ];
  const many: Explanation = {
    ...nothing,
    bound: { sumC2: 3, by: "slots" },
    sumC2: 5,
    perRound: [5, 0],
    again: pairs.map((pair) => ({ pair, meetings: 2, because: "search", rules: [] })),
  };
  assert.equal(sentences(many, nl), [
    "5 keer zitten twee mensen weer samen. Per ronde: 5, 0. " +
      "Misschien kan het beter, maar helemaal zonder kan niet.",
    "Weer samen zitten Anna en Bram; Cas en Dora; Eva en Fem en 2 andere paren: " +
      "misschien kan het anders. Laat gerust nog eens zoeken.",
  ]);
});

test("EXPL15 a rule is said by whom it names, and never with a reason", () => {
  const ruled: Explanation = {
    ...nothing,
    sumC2: 1,
    perRound: [1],
    kept: [{ list: "apart", index: 0 }],
    again: [{ pair: [2, 3], meetings: 3, because: "rule", rules: [{ list: "apart", index: 0 }] }],
  };
  assert.equal(sentences(ruled, { ...nl, rules }), [
    "De regel klopt.",
    "1 keer zitten twee mensen weer samen. Misschien kan het beter.",
    "Cas en Dora zitten weer samen (3e keer): dat komt door een regel " +
      "(Anna en Bram niet in één groep).",
  ]);
  assert.ok(sentences(ruled, en)[2]?.endsWith("that comes from a rule (rule 1 of “apart”)."));
});

test("EXPL16 rules that clash are named, with the room there is when that is what lacks", () => {
  const clash = { round: 0, people: [0, 1], size: 4, groups: 3 };
  const both = {
    ...clash,
    rules: [{ list: "together", index: 0 } as const, { list: "apart", index: 0 } as const],
  };
  assert.is(
    contradictionSentence(both, { ...nl, rules }),
    "Deze regels gaan niet samen: Anna en Bram in één groep; Anna en Bram niet in één groep.",
  );
  assert.is(
    contradictionSentence(both, en),
    "These rules do not go together: rule 1 of “together”; rule 1 of “apart”.",
  );
  const many = { ...clash, people: [2, 3, 4, 5], rules: [{ list: "apart", index: 1 } as const] };
  assert.is(
    contradictionSentence(many, { ...nl, rules }),
    "Deze regel kan niet kloppen: Cas, Dora, Eva en Fem niet in één groep. " +
      "Het zijn 4 mensen en er zijn 3 groepen.",
  );
  const room = {
    ...clash,
    rules: [{ list: "pinned", index: 0 } as const, { list: "together", index: 0 } as const],
  };
  assert.is(
    contradictionSentence(room, { ...nl, rules }),
    "Deze regels gaan niet samen: Gijs en Hugo vast in één groep zonder anderen; " +
      "Anna en Bram in één groep. Er zijn 3 groepen van hoogstens 4.",
  );
});

test("EXPL17 a rule that fails in several rounds for one reason is one sentence", () => {
  const rule = { list: "apart", index: 1 } as const;
  const because = (round: number) => ({
    round,
    rules: [rule],
    people: [2, 3, 4, 5],
    size: 4,
    groups: 3,
  });
  const broken = [0, 1, 2].map((round) => ({
    rule,
    round,
    people: [2, 3],
    because: because(round),
  }));
  const failed: Explanation = {
    ...nothing,
    perRound: [0, 0, 0],
    kept: [{ list: "together", index: 0 }],
    broken: [
      ...broken,
      { rule: { list: "pinned", index: 0 }, round: 0, people: [6, 7], because: null },
    ],
  };
  assert.equal(sentences(failed, { ...en, rules }), [
    "1 of 3 rules holds.",
    "This rule cannot hold in rounds 1, 2 and 3: Cas, Dora, Eva and Fem not in one group. " +
      "That is 4 people, and there are 3 groups.",
    "This rule does not hold in round 1: Gijs and Hugo fixed in one group without others. " +
      "It may be possible. Solve the other rules first.",
    "Nobody meets again.",
  ]);
  const one: Explanation = { ...nothing, broken: failed.broken.slice(-1) };
  assert.is(
    sentences(one, { ...nl, rules })[1],
    "Deze regel is niet gelukt: Gijs en Hugo vast in één groep zonder anderen. " +
      "Het kan misschien wel. Laat nog eens zoeken.",
  );
});

test("EXPL18 another number of groups is told when it makes a difference", () => {
  const size = (groups: number, bound: number, asked: boolean) => ({
    groups,
    sizes: [],
    bound,
    asked,
  });
  const sizes = [size(3, 20, false), size(4, 12, true), size(5, 0, false)];
  const told: Explanation = {
    ...nothing,
    sumC2: 12,
    perRound: [0, 12],
    bound: { sumC2: 12, by: "crossing" },
    sizes,
  };
  assert.equal(sentences(told, nl).slice(1), [
    "Met 3 groepen in plaats van 4 is meer herhaling nodig: minstens 20.",
    "Met 5 groepen in plaats van 4 hoeft niemand elkaar opnieuw te treffen.",
  ]);
  assert.equal(sentences(told, en).slice(1), [
    "With 3 groups instead of 4 more repeats are needed: at least 20.",
    "With 5 groups instead of 4 nobody has to meet again.",
  ]);
  const less = { ...told, sizes: [size(4, 12, true), size(5, 3, false), size(6, 12, false)] };
  assert.equal(sentences(less, nl).slice(1), [
    "Met 5 groepen in plaats van 4 is minder herhaling nodig: minstens 3, nu minstens 12.",
  ]);
});

test.run();
