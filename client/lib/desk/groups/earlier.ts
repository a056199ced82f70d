import {
  heldRounds,
  roundsBefore,
  type HeldRound,
} from "../../../../shared/grouping/network/history.ts";
import type {
  Block,
  LocalText,
  MemberId,
  Network,
  Session,
  SessionId,
} from "../../../../shared/network/state.ts";

/** One time that two people sat together. */
export type Meeting = {
  readonly sessionId: SessionId;
  readonly title: LocalText;
  /** `YYYY-MM-DD`. */
  readonly date: string;
};

/** Every earlier time that two people sat together, the same both ways round. */
export type Earlier = (one: MemberId, other: MemberId) => readonly Meeting[];

export const neverMet: Earlier = () => [];

/**
 * What counts as meeting again in a block: rounds before it. Where the same people are meant to sit
 * together again, in fixed circles and in the groups of before, nobody meets "again".
 */
export function earlierFor(network: Network, session: Session, block: Block): Earlier {
  const { kind } = block.grouping;
  if (kind !== "mixed" && kind !== "pairs") return neverMet;
  return earlierIn(network, roundsBefore(network, session, block));
}

/** All that really took place, up to now. */
export function allMeetings(network: Network): Earlier {
  return earlierIn(network, heldRounds(network));
}

/** Worked out per person, when somebody asks. */
function earlierIn(network: Network, rounds: readonly HeldRound[]): Earlier {
  const sessions = new Map(network.sessions.map((session) => [session.id, session]));
  const known = new Map<MemberId, ReadonlyMap<MemberId, readonly Meeting[]>>();
  const companyOf = (one: MemberId) => {
    const company = new Map<MemberId, Meeting[]>();
    for (const { sessionId, groups } of rounds) {
      const session = sessions.get(sessionId);
      if (!session) continue;
      const meeting = { sessionId, title: session.title, date: session.date };
      const group = groups.find((ids) => ids.includes(one)) ?? [];
      for (const other of group) company.set(other, [...(company.get(other) ?? []), meeting]);
    }
    return company;
  };
  return (one, other) => {
    const company = known.get(one) ?? companyOf(one);
    known.set(one, company);
    return one === other ? [] : (company.get(other) ?? []);
  };
}
