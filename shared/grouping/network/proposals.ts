import { findBlock, findSession } from "../../network/find.ts";
import { refuse, type Refusal } from "../../network/refusal.ts";
import type { Block, Network, Session } from "../../network/state.ts";
import type { Proposals } from "../../wire/proposals.ts";
import { groupCount } from "../asInstance.ts";
import { formGroups } from "../form.ts";
import { whoSits } from "./attendance.ts";
import { describe, type Candidate, type Described } from "./describe.ts";
import { blockAsked, usualAhead } from "./instanceOf.ts";
import { nearestTables } from "./nearest.ts";
import { fixedTables, tablesNow } from "./seating.ts";
import { atTheirTables, type Tables } from "./tables.ts";

export type ProposalSearch = {
  readonly seed: string | number;
  /** Rounds after this one to keep in mind; as many as is usual when left out. */
  readonly ahead?: number | undefined;
  /** Swaps looked at for each proposal. */
  readonly effort: number;
  /** Also tries what each rule costs. */
  readonly thorough?: boolean | undefined;
  /** Hears the share that is done, 0 up to 1. What it throws ends the search. */
  readonly onProgress?: ((share: number) => void) | undefined;
};
type Question = ProposalSearch & {
  readonly network: Network;
  readonly session: Session;
  readonly block: Block;
};

/** The smallest group that one group more may bring about. */
const smallest = 3;
const mostProposals = 3;

/**
 * One to three seatings for a block to choose from, all different, the best first: the fewest
 * meetings again; one group more or fewer, where the sizes stay sensible and it makes a difference;
 * and, once people sit, the one nearest to that. When that leaves one, a second one like it. Fixed
 * circles and the same groups again are one proposal.
 */
export function proposalsOf(
  network: Network,
  sessionId: string,
  blockId: string,
  search: ProposalSearch,
): Omit<Proposals, "id" | "version"> | Refusal {
  const session = findSession(network, sessionId);
  if (!session) return refuse("unknown_session", "sessionId");
  const block = findBlock(session, blockId);
  if (!block) return refuse("unknown_block", "blockId");
  if (session.phase === "closed") return refuse("wrong_phase");
  if (block.grouping.kind === "plenary") return refuse("no_grouping");
  if (whoSits(session, network.members).length === 0) return refuse("nobody_here");
  const question = { network, session, block, ...search };
  const fixed = fixedTables(network, session, block);
  const found = fixed
    ? [say(question, { kind: "fewest", tables: fixed, draft: [] })]
    : choices(question);
  search.onProgress?.(1);
  return { proposals: found.map(({ proposal }) => proposal), sizes: found[0]?.sizes ?? [] };
}

function choices(question: Question): Described[] {
  const { network, session, block } = question;
  const now = tablesNow(session, block);
  const near = nearestTables(network, session, block);
  const seek = searches(question, now);
  const [fewest, ...others] = seek.kinds.map((kind, at) => say(question, seek.find(kind, at)));
  if (!fewest) return [];
  const base = costOf(fewest);
  const found = [
    fewest,
    ...others.filter((one) => compare(costOf(one), base) < 0),
    ...(near && !alike(near, now)
      ? [say(question, { kind: "nearest", tables: near, draft: fewest.proposal.draft })]
      : []),
  ];
  const kept = different(found);
  if (kept.length === 1) kept.push(...others.slice(0, 1));
  if (kept.length === 1) kept.push(say(question, seek.find("fewest", seek.kinds.length)));
  const order = (one: Described) => [...costOf(one), one.proposal.moved];
  const [{ sizes }] = [fewest];
  return different(kept)
    .sort((a, b) => compare(order(a), order(b)))
    .slice(0, mostProposals)
    .map(({ proposal }) => ({ proposal, sizes }));
}

/** The numbers of groups to look at, and the search for each. */
function searches(question: Question, now: Tables) {
  const { network, session, block, seed, effort, onProgress } = question;
  const usual = block.grouping.kind === "circles" ? 0 : usualAhead(session, block);
  const ahead = question.ahead ?? usual;
  const ask = (more: number) => blockAsked(network, session, block, { ahead, more });
  const { asked, locked } = ask(0);
  const people = asked.memberIds.length;
  const count = (more: number) => groupCount({ ...asked, more }, people);
  // one group more than needed may have been chosen before: then that is where we start from
  const open = now.filter((table) => table.length > 0).length - locked.length;
  const base = open === count(0) + 1 && count(1) === open ? 1 : 0;
  const sensible = Math.floor(people / count(base + 1)) >= Math.min(smallest, block.grouping.size);
  const kinds = [
    "fewest" as const,
    ...(count(base + 1) > count(base) && sensible ? ["more" as const] : []),
    ...(base > 0 ? ["fewer" as const] : []),
  ];
  const steps = { fewest: base, more: base + 1, fewer: base - 1 };
  const find = (kind: keyof typeof steps, at: number): Candidate => {
    const { groups, draft } = formGroups({
      ...ask(steps[kind]).asked,
      seed: at === 0 ? seed : `${seed} ${at}`,
      effort,
      onProgress: (share) => onProgress?.((at + share) / (kinds.length + 1)),
      ...(at >= kinds.length ? { plan: undefined } : {}),
    });
    return { kind, tables: atTheirTables(groups, now, locked), draft };
  };
  return { kinds, find };
}

function say({ network, session, block, thorough }: Question, candidate: Candidate): Described {
  return describe(network, session, block, candidate, thorough ?? false);
}

/** Rules broken, and pairs that meet again, now and later. */
function costOf({ proposal }: Described): number[] {
  const { broken, again, draftAgain } = proposal;
  return [broken.length, draftAgain.reduce((sum, pairs) => sum + pairs, again.length)];
}

function different(all: readonly Described[]): Described[] {
  return all.filter(
    ({ proposal }, at) =>
      !all.slice(0, at).some((other) => alike(other.proposal.groups, proposal.groups)),
  );
}

/** Whether the same people sit together, whatever the tables. */
function alike(one: Tables, other: Tables): boolean {
  const key = (tables: Tables) =>
    tables
      .filter((people) => people.length > 0)
      .map((people) => people.toSorted().join())
      .sort()
      .join("|");
  return key(one) === key(other);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
