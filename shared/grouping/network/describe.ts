import type { Block, Draft, Group, Network, Session } from "../../network/state.ts";
import type { MeetsAgain, Proposal, ProposalKind, Proposals } from "../../wire/proposals.ts";
import { boundOf, pairsAgainBound } from "../bound/bound.ts";
import { brokenRules } from "../check.ts";
import { planRounds } from "../engine/plan.ts";
import { problemOf } from "../engine/problem.ts";
import { explain } from "../explain/explain.ts";
import type { Explanation } from "../explain/types.ts";
import { numbered } from "../form.ts";
import type { Instance } from "../instance/types.ts";
import { meetingFigures } from "../judge/meetings.ts";
import { changedTables } from "../repair/moved.ts";
import { timesMet, roundsBefore } from "./history.ts";
import { instanceOf } from "./instanceOf.ts";
import { tablesNow } from "./seating.ts";
import type { Tables } from "./tables.ts";

/** A seating to choose, before anything is said of it. */
export type Candidate = {
  readonly kind: ProposalKind;
  readonly tables: Tables;
  readonly draft: Draft;
};
export type Sizes = Proposals["sizes"];
export type Described = { readonly proposal: Proposal; readonly sizes: Sizes };

/** A search that sees what one rule costs. */
const lookEffort = 20_000;
/** In larger networks a search for each rule takes too long. */
const mostLookedAt = 200;

/**
 * Says of a seating what the desk wants to know: who meets again and why, which rules hold, who
 * walks to another table, and how later rounds would go.
 *
 * @param thorough also tries what each rule costs
 */
export function describe(
  network: Network,
  session: Session,
  block: Block,
  { kind, tables, draft }: Candidate,
  thorough: boolean,
): Described {
  const question = instanceOf(network, session, block, { ahead: draft.length });
  const { asked, locked, ruleIdOf } = question;
  const seated = new Set(asked.memberIds);
  const open = tables
    .map((people) => people.filter((id) => seated.has(id)))
    .filter((people) => people.length > 0);
  const instance = asSeated(question.instance, open);
  const problem = problemOf(instance);
  const plan = numbered(problem, [open, ...draft]);
  const looks = thorough && seated.size <= mostLookedAt;
  const said = explain(instance, problem, plan, looks ? { resolve: quickly } : {});
  const again = [...said.again.map((one) => meetsAgain(one, ruleIdOf)), ...beside(locked)];
  const free = again.filter(({ because }) => because !== "asked").length;
  const bound = Math.min(free, pairsAgainBound(problem));
  const now = { ...problem, rounds: problem.rounds.slice(0, 1) };
  const broken = brokenRules(tables, asked.rules).map((rule) => {
    const known = said.broken.find((one) => one.round === 0 && ruleIdOf(one.rule) === rule.ruleId);
    return { ...rule, because: (known?.because?.rules ?? []).map(ruleIdOf) };
  });
  const here = new Set(tables.flat());
  const proposal: Proposal = {
    ...{ kind, groups: tables, again, bound, draft, broken },
    boundBy: bound > 0 ? boundOf(now).by : "none",
    kept: asked.rules
      .filter(({ memberIds }) => memberIds.filter((id) => here.has(id)).length > 1)
      .map(({ id }) => id)
      .filter((id) => !broken.some(({ ruleId }) => ruleId === id)),
    moved: changedTables(tablesNow(session, block), tables).length,
    draftAgain: said.perRound.slice(1),
  };
  return { proposal, sizes: sizesOf(said, asked.pairs === true, locked) };

  /** Pairs of a locked group meet because the desk locked it. */
  function beside(groups: readonly Group[]): MeetsAgain[] {
    const met = timesMet(roundsBefore(network, session, block));
    return groups.flatMap(({ memberIds }) =>
      memberIds.flatMap((one, at) =>
        memberIds.slice(at + 1).flatMap((other): MeetsAgain[] => {
          const before = met(one, other);
          if (before === 0) return [];
          const why = { because: "asked", ruleIds: [] } as const;
          return [{ memberIds: [one, other], meetings: before + 1, ...why }];
        }),
      ),
    );
  }
}

/** The instance with the groups that a seating has. */
function asSeated(instance: Instance, open: Tables): Instance {
  const { maxSize = 5, groups = [] } = instance;
  return {
    ...instance,
    maxSize: Math.max(maxSize, ...open.map(({ length }) => length)),
    groups: [open.length, ...(groups as readonly number[]).slice(1)],
  };
}

const quickly = (instance: Instance): number => {
  const problem = problemOf(instance);
  return meetingFigures(problem, planRounds(problem, { seed: 1, effort: lookEffort })).sumC2;
};

function meetsAgain(
  { pair, meetings, because, rules }: Explanation["again"][number],
  ruleIdOf: (ref: (typeof rules)[number]) => string,
): MeetsAgain {
  const memberIds = [String(pair[0]), String(pair[1])] as const;
  return { memberIds, meetings, because, ruleIds: rules.map(ruleIdOf) };
}

function sizesOf({ sizes }: Explanation, pairs: boolean, locked: readonly Group[]): Sizes {
  const held = locked.map(({ memberIds }) => memberIds.length);
  return sizes
    .filter(({ asked }) => asked || !pairs)
    .map((option) => ({
      groups: option.groups + held.length,
      sizes: [...option.sizes, ...held].sort((a, b) => b - a),
      bound: option.bound,
    }));
}
