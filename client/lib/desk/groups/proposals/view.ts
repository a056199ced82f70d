import { organisationPrefix } from "../../../../../shared/grouping/organisations.ts";
import type { Network, Session } from "../../../../../shared/network/state.ts";
import type { MeetsAgain, Proposal, Proposals } from "../../../../../shared/wire/proposals.ts";
import { brokenView, hereIds, type BrokenView } from "../groups.ts";

/** What a proposal costs. `least`: nobody can do with fewer pairs, as far as is known. */
export type Price = {
  readonly broken: number;
  /** Pairs that meet again and that no rule asked for. */
  readonly again: number;
  readonly least: boolean;
  readonly bound: number;
};

const unasked = (again: readonly MeetsAgain[]) => again.filter((one) => one.because !== "asked");

export function priceOf({ again, bound, broken }: Proposal): Price {
  const pairs = unasked(again).length;
  return { broken: broken.length, again: pairs, least: pairs <= bound, bound };
}

/** Whether nothing else that was found has fewer pairs that meet again. */
export function isBest(proposal: Proposal, { proposals }: Proposals): boolean {
  const { again } = priceOf(proposal);
  return proposals.every((other) => priceOf(other).again >= again);
}

/** Pairs that meet again for one reason, with the rules that are it. */
export type AgainFor = {
  readonly because: MeetsAgain["because"];
  readonly rules: readonly BrokenView[];
  readonly pairs: readonly MeetsAgain[];
};

/** @returns the reasons in the order in which they first come, each with its pairs */
export function reasonsOf(network: Network, proposal: Proposal): AgainFor[] {
  const reasons = new Map<string, MeetsAgain[]>();
  for (const one of proposal.again) {
    const key = JSON.stringify([one.because, one.ruleIds]);
    reasons.set(key, [...(reasons.get(key) ?? []), one]);
  }
  return [...reasons.values()].flatMap((pairs) => {
    const [first] = pairs;
    if (!first) return [];
    return [{ because: first.because, rules: rulesById(network, first.ruleIds), pairs }];
  });
}

/** A broken rule and the others that cannot hold together with it. */
export type BrokenFor = { readonly rule: BrokenView; readonly because: readonly BrokenView[] };

export function brokenOf(network: Network, proposal: Proposal): BrokenFor[] {
  return proposal.broken.flatMap((row) => {
    const rule = brokenView(network, row);
    if (!rule) return [];
    const others = row.because.filter((id) => id !== row.ruleId);
    return [{ rule, because: rulesById(network, others) }];
  });
}

function rulesById(network: Network, ids: readonly string[]): BrokenView[] {
  return ids.flatMap((ruleId) => {
    const memberIds = ruleId.startsWith(organisationPrefix)
      ? []
      : (network.rules.find((rule) => rule.id === ruleId)?.memberIds ?? []);
    return brokenView(network, { ruleId, memberIds }) ?? [];
  });
}

/** A run of rounds to come that are alike: `from` and `until` count from 1, the next round is 1. */
export type Forecast = {
  /** Rounds in a row, from the next, in which nobody meets again. */
  readonly free: number;
  /** The first round in which pairs meet again, and how many. */
  readonly first: { readonly round: number; readonly pairs: number } | null;
  /** Pairs that meet again over all rounds looked at. */
  readonly all: number;
  readonly rounds: number;
};

/** @returns what the rounds after this one would bring if everybody came; null when none is known */
export function forecastOf({ draftAgain }: Proposal): Forecast | null {
  if (draftAgain.length === 0) return null;
  const at = draftAgain.findIndex((pairs) => pairs > 0);
  return {
    free: at < 0 ? draftAgain.length : at,
    first: at < 0 ? null : { round: at + 1, pairs: draftAgain[at] ?? 0 },
    all: draftAgain.reduce((sum, pairs) => sum + pairs, 0),
    rounds: draftAgain.length,
  };
}

/** What another number of groups forces over the rounds looked at, against the number of now. */
export type OtherSize = {
  readonly groups: number;
  readonly now: number;
  readonly bound: number;
  readonly boundNow: number;
};

/** @returns the numbers of groups that force less, and those that force more, than as many as now */
export function otherSizes({ sizes, proposals }: Proposals): OtherSize[] {
  const asked = proposals.find(({ kind }) => kind === "fewest") ?? proposals[0];
  const now = sizes.find(
    ({ groups }) => groups === asked?.groups.filter((ids) => ids.length > 0).length,
  );
  if (!now) return [];
  return sizes
    .filter((one) => one.bound !== now.bound)
    .map(({ groups, bound }) => ({ groups, now: now.groups, bound, boundNow: now.bound }));
}

/** Whether people came or left since the search: then the proposals are about others. */
export function outdated(proposals: Proposals, session: Session): boolean {
  const seated = proposals.proposals[0]?.groups.flat() ?? [];
  const here = new Set(hereIds(session));
  return seated.length !== here.size || seated.some((id) => !here.has(id));
}
