import type { BlockDraft } from "./commands.ts";
import type { SessionStamp } from "./context.ts";
import type { Fact } from "./events.ts";
import { limits } from "./limits.ts";
import { isRefusal, refuse, type Refusal } from "./refusal.ts";
import type { Block, LocalText } from "./state.ts";

/** What a facilitator says when she makes a network with its first session. */
export type NetworkDraft = {
  readonly name: LocalText;
  readonly date: string;
  readonly start: string;
  readonly nextDate: string | null;
  readonly agendaId: string | null;
};

/** What the server stamps on it. The three hashes are SHA-256 of the keys, in hexadecimal. */
export type NetworkStamp = {
  readonly networkId: string;
  readonly sessionId: string;
  readonly code: string;
  readonly timeZone: string;
  readonly facilitatorHash: string;
  readonly supervisorHash: string;
  readonly screenHash: string;
  readonly newId: () => string;
};

/** A blank agenda begins with one block to stand on. */
export const blankBlocks: readonly BlockDraft[] = [
  {
    kind: "welcome",
    title: { nl: "Welkom", en: "Welcome" },
    minutes: 10,
    slack: 0,
    assignment: null,
    methodId: null,
    grouping: { kind: "plenary", size: 5, splitOrganisations: false },
  },
];

/** @returns the first facts of a network's log, or a refusal */
export function createNetwork(
  draft: NetworkDraft,
  blocks: readonly BlockDraft[],
  stamp: NetworkStamp,
): readonly Fact[] | Refusal {
  const { name: title, ...rest } = draft;
  const session = sessionPlanned({ title, ...rest }, blocks, stamp, stamp.newId);
  if (isRefusal(session)) return session;
  return [
    {
      type: "NetworkCreated",
      networkId: stamp.networkId,
      name: draft.name,
      timeZone: stamp.timeZone,
      facilitatorHash: stamp.facilitatorHash,
      supervisorHash: stamp.supervisorHash,
      screenHash: stamp.screenHash,
    },
    session,
  ];
}

/** What a facilitator says of a session, the first or the next. */
export type SessionDraft = Omit<NetworkDraft, "name"> & { readonly title: LocalText };

/** @returns the fact that a session is planned as a draft, or a refusal */
export function sessionPlanned(
  { title, date, start, nextDate, agendaId }: SessionDraft,
  blocks: SessionStamp["blocks"],
  { sessionId, code }: NonNullable<SessionStamp["place"]>,
  newId: () => string,
): Extract<Fact, { type: "SessionPlanned" }> | Refusal {
  if (!blocks) return refuse("unknown_agenda", "agendaId");
  const fault = agendaFault(blocks);
  if (fault) return fault;
  if (nextDate !== null && nextDate <= date) return refuse("field_bad_date", "nextDate", date);
  const withIds: Block[] = blocks.map((block) => ({ id: newId(), ...block }));
  return {
    type: "SessionPlanned",
    ...{ sessionId, code, title, date, start, nextDate, agendaId },
    blocks: withIds,
  };
}

/** An agenda holds 1 to 39 blocks. */
export function agendaFault(blocks: readonly BlockDraft[]): Refusal | null {
  if (blocks.length === 0) return refuse("field_missing", "blocks");
  if (blocks.length > limits.blocksMax) return refuse("field_too_many", "blocks", limits.blocksMax);
  const index = blocks.findIndex((block) => block.slack >= block.minutes);
  return index < 0 ? null : refuse("field_out_of_range", `blocks.${index}.slack`);
}
