import * as assert from "uvu/assert";
import { ruleSentence } from "../../client/lib/desk/groups/ruleWords.ts";
import { emptyDraft, isThere, ruleOf } from "../../client/lib/prepare/ruleDraft.ts";
import { attributesOf, wished, wishesOf, withWish } from "../../client/lib/prepare/wishes.ts";
import type { Member } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";

const test = suite("prepare: rules for groups");
const names = {
  person: (id: string) => ({ a: "Anna de Vries", b: "Bram Smit", c: "Cas" })[id] ?? "?",
  block: (id: string) => (id === "i" ? "Intervisie" : undefined),
};

test("GROUPS15 a rule is a sentence, in both languages", () => {
  const apart = { kind: "apart", memberIds: ["a", "b"] } as const;
  const inBlock = { kind: "together", memberIds: ["a", "b", "c"], blockId: "i" } as const;
  assert.is(ruleSentence(apart, names, "nl"), "Anna de Vries en Bram Smit niet in één groep");
  assert.is(
    ruleSentence(inBlock, names, "nl"),
    "Anna de Vries, Bram Smit en Cas samen in één groep, alleen in Intervisie",
  );
  assert.is(
    ruleSentence({ ...inBlock, blockId: "gone" }, names, "en"),
    "Anna de Vries, Bram Smit and Cas together in one group, only in a block that is gone",
  );
});

test("GROUPS16 a sentence is a rule once two people are in it, and no rule is made twice", () => {
  assert.is(ruleOf(emptyDraft), null);
  assert.is(ruleOf({ ...emptyDraft, people: ["a", null] }), null);
  assert.is(ruleOf({ ...emptyDraft, people: ["a", "a"] }), null);
  const rule = ruleOf({ kind: "apart", people: ["a", null, "b"], blockId: "i" });
  assert.equal(rule, { kind: "apart", memberIds: ["a", "b"], blockId: "i" });
  const known = [{ id: "r", kind: "apart", memberIds: ["b", "a"], blockId: null }] as const;
  assert.ok(isThere(known, { kind: "apart", memberIds: ["a", "b"] }));
  assert.not.ok(isThere(known, { kind: "together", memberIds: ["a", "b"] }));
  assert.not.ok(isThere(known, { kind: "apart", memberIds: ["a", "b"], blockId: "i" }));
});

test("GROUPS17 wishes are offered by what people share; open answers are not", () => {
  const member = (id: string, role: string, sector: string): Member => ({
    ...{ id, name: id, organisation: "De Linde", role, guest: false, learningQuestion: null },
    contact: {
      ...{ email: "", phone: "" },
      intake: [
        { heading: "Sector", text: sector },
        { heading: "Uitdagingen", text: `alleen van ${id}` },
      ],
    },
  });
  const members = [
    member("a", "leraar", "po"),
    member("b", "Leraar", "vo"),
    member("c", "schoolleider", "po"),
  ];
  // one organisation for all tells nobody apart
  assert.equal(attributesOf(members), ["role", "intake:Sector"]);
  assert.equal(attributesOf([]), []);
});

test("GROUPS17 to mix by something and to put together by it are one wish: the last", () => {
  const grouping = { kind: "mixed", size: 5, splitOrganisations: false, mix: ["role"] } as const;
  const wishes = withWish(wishesOf(grouping), { kind: "cluster", attribute: "role" });
  assert.equal(wished(wishes), { mix: [], cluster: ["role"] });
  const more = withWish(wishes, { kind: "mix", attribute: "organisation" });
  assert.equal(wished(more), { mix: ["organisation"], cluster: ["role"] });
});

test.run();
