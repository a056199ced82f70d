import { maySee, redactNetwork } from "../network/redact.ts";
import type { Viewer } from "../network/rights.ts";
import type { ActionPoint, Member, MemberId, Network } from "../network/state.ts";

/** What all viewers of one audience see alike: encoded once for a whole room that joins. */
export type Shared = Network;
/** What only this member sees. Empty for other roles. */
export type Own = {
  readonly learningQuestion: string | null;
  readonly entries: readonly ActionPoint[];
};

const nobody = { role: "member", memberId: "", tokenHash: "" } as const;

/** @returns the part of a snapshot that is the same for every viewer of this role */
export function sharedPart(network: Network, role: Viewer["role"]): Shared {
  return redactNetwork(network, role === "member" ? nobody : { role });
}

/** @returns the part that only this viewer sees */
export function ownPart(network: Network, viewer: Viewer): Own {
  if (viewer.role !== "member") return { learningQuestion: null, entries: [] };
  const member = network.members.find((other) => other.id === viewer.memberId);
  return {
    learningQuestion: member?.learningQuestion ?? null,
    entries: network.entries.filter((entry) => maySee(entry, viewer) && !maySee(entry, nobody)),
  };
}

/** Puts both parts together: equal to `redactNetwork` for that member. */
export function whole(shared: Shared, own: Own, memberId: MemberId | undefined): Network {
  const mine = (member: Member) =>
    member.id === memberId ? { ...member, learningQuestion: own.learningQuestion } : member;
  if (own.entries.length === 0 && own.learningQuestion === null) return shared;
  return {
    ...shared,
    members: shared.members.map(mine),
    entries: [...shared.entries, ...own.entries].sort((a, b) => a.order - b.order),
  };
}
