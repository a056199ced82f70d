import type {
  Block,
  Draft,
  Group,
  Member,
  MemberId,
  Network,
  Session,
} from "../../network/state.ts";
import { asInstance, type Asked, type Named } from "../asInstance.ts";
import type { PersonRow } from "../instance/types.ts";
import { statusOf, whoMayCome, whoSits } from "./attendance.ts";
import { roundsBefore } from "./history.ts";
import { rulesFor } from "./rules.ts";

/** What forming the groups of a block comes down to. */
export type BlockAsked = {
  readonly asked: Asked;
  /** Groups that stay as they are, with only who is seated now. Their people are not in `asked`. */
  readonly locked: readonly Group[];
};
/** How far to look ahead, and in how many groups too many. */
export type Ahead = {
  /** Rounds after this one to keep in mind. */
  readonly ahead: number;
  readonly more?: number | undefined;
};

/** Networks above this have so many new faces that looking ahead gains nothing. */
const mostAhead = 200;

/**
 * The question that a block asks of the engine. Now: who sits (`whoSits`). Later rounds: whoever may
 * come, in groups of the same size under the same rules; a rule for this block alone counts in the
 * round of now. A locked group is no part of the round, so that nothing can break it; its people
 * meet, which later rounds remember, and they are there in those rounds.
 */
export function blockAsked(
  network: Network,
  session: Session,
  block: Block,
  { ahead, more }: Ahead,
): BlockAsked {
  const present = whoSits(session, network.members);
  const locked = lockedGroups(session, block);
  const apart = new Set(locked.flatMap(({ memberIds }) => memberIds));
  const { mix = [], cluster = [] } = block.grouping;
  const later = ahead > 0 ? whoMayCome(session, network.members) : [];
  const rounds = later.length > mostAhead ? 0 : ahead;
  const asked: Asked = {
    memberIds: present.filter((id) => !apart.has(id)),
    max: block.grouping.size,
    pairs: block.grouping.kind === "pairs",
    more,
    rules: rulesFor(network, block),
    history: [
      ...roundsBefore(network, session, block).map(({ groups }) => groups),
      ...(locked.length > 0 ? [locked.map(({ memberIds }) => memberIds)] : []),
    ],
    later: Array.from({ length: rounds }, () => later),
    rows: mix.length + cluster.length > 0 ? rowsOf(network.members, [...mix, ...cluster]) : [],
    ...{ mix, cluster },
    plan: planFor(network, session, block),
  };
  return { asked, locked };
}

/** @returns the question of a block as an instance, with the way back to the network's rules */
export function instanceOf(
  network: Network,
  session: Session,
  block: Block,
  ahead: Ahead,
): Named & BlockAsked {
  const asked = blockAsked(network, session, block, ahead);
  return { ...asInstance(asked.asked), ...asked };
}

/** @returns how many rounds are worth looking ahead: those left in this session, and two more */
export function usualAhead(session: Session, block: Block): number {
  const index = session.blocks.findIndex((other) => other.id === block.id);
  const left = session.blocks
    .slice(index + 1)
    .filter(({ grouping }) => grouping.kind === "mixed" || grouping.kind === "pairs");
  return Math.min(5, left.length + 2);
}

/** Locked groups of the block with who is still there, or has yet to come; never empty. */
export function lockedGroups(session: Session, block: Block): Group[] {
  const formed = session.groups.find(({ blockId }) => blockId === block.id);
  const locked = formed?.locked ?? [];
  const status = statusOf(session);
  const stays = (id: MemberId) => !/gone|cancelled/.test(status(id));
  return (formed?.groups ?? [])
    .filter(({ id }) => locked.includes(id))
    .map((group) => ({ ...group, memberIds: group.memberIds.filter(stays) }))
    .filter(({ memberIds }) => memberIds.length > 0);
}

/** What was planned for this round when the last groups were formed. Forming again starts anew. */
function planFor(network: Network, session: Session, block: Block): Draft | undefined {
  if (session.groups.some(({ blockId }) => blockId === block.id)) return undefined;
  const latest = network.sessions
    .flatMap(({ groups }) => groups)
    .filter(({ draft }) => draft && draft.length > 0)
    .sort((a, b) => a.formedAt - b.formedAt)
    .at(-1);
  return latest?.draft;
}

const answerOf = (member: Member, heading: string): string =>
  (member.contact?.intake ?? [])
    .filter((answer) => alike(answer.heading) === alike(heading))
    .map(({ text }) => text)
    .join(" ");

const alike = (text: string) => text.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();

function rowsOf(members: readonly Member[], attributes: readonly string[]): PersonRow[] {
  return members.map((member) => {
    const value = (attribute: string) => {
      if (attribute === "role") return alike(member.role);
      if (attribute === "organisation") return alike(member.organisation);
      const text = alike(answerOf(member, attribute.slice("intake:".length)));
      return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
    };
    const entries = attributes.map((attribute) => [attribute, value(attribute)] as const);
    return { id: member.id, ...Object.fromEntries(entries.filter(([, text]) => text !== "")) };
  });
}
