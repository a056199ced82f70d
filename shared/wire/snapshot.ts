import { put } from "../network/evolve/put.ts";
import { maySee, redactNetwork } from "../network/redact.ts";
import { maySeeQuestion, redactQuestion } from "../network/redactQuestion.ts";
import { maySeeTable } from "../network/redactTables.ts";
import type { Viewer } from "../network/rights.ts";
import type { TableRun } from "../network/tables.ts";
import type { ActionPoint, Member, MemberId, Network, Question } from "../network/state.ts";

/** What all viewers of one audience see alike: encoded once for a whole room that joins. */
export type Shared = Network;
/** What only this member sees. Empty for other roles. */
export type Own = {
  readonly learningQuestion: string | null;
  readonly entries: readonly ActionPoint[];
  /** Questions that this member asked or supports. */
  readonly questions: readonly Question[];
  /** How far this member's own tables are. */
  readonly tables: readonly TableRun[];
};

const nobody = { role: "member", memberId: "", tokenHash: "" } as const;

/** @returns the part of a snapshot that is the same for every viewer of this audience */
export function sharedPart(network: Network, viewer: Viewer): Shared {
  return redactNetwork(network, viewer.role === "member" ? nobody : viewer);
}

/** @returns the part that only this viewer sees */
export function ownPart(network: Network, viewer: Viewer): Own {
  if (viewer.role !== "member") {
    return { learningQuestion: null, entries: [], questions: [], tables: [] };
  }
  const member = network.members.find((other) => other.id === viewer.memberId);
  return {
    learningQuestion: member?.learningQuestion ?? null,
    entries: network.entries.filter((entry) => maySee(entry, viewer) && !maySee(entry, nobody)),
    questions: network.questions
      .filter((question) => maySeeQuestion(question, viewer))
      .map((question) => redactQuestion(question, viewer))
      .filter(({ askedBy, supportedBy }) => askedBy !== null || supportedBy.length > 0),
    tables: network.tables.runs.filter((run) => maySeeTable(run, viewer)),
  };
}

/** Puts both parts together: equal to `redactNetwork` for that member. */
export function whole(shared: Shared, own: Own, memberId: MemberId | undefined): Network {
  const mine = (member: Member) =>
    member.id === memberId ? { ...member, learningQuestion: own.learningQuestion } : member;
  return {
    ...shared,
    members: shared.members.map(mine),
    entries: merged(shared.entries, own.entries),
    questions: merged(shared.questions, own.questions),
    tables: memberId ? { ...shared.tables, runs: own.tables } : shared.tables,
  };
}

type Ordered = { readonly id: string; readonly order: number };

/** What is in both is as this member sees it. */
const merged = <T extends Ordered>(shared: readonly T[], own: readonly T[]): readonly T[] =>
  own.reduce(put, shared);
