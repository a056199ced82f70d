import type { Event, Fact } from "../../shared/network/events.ts";
import { fold } from "../../shared/network/evolve.ts";
import { nothing, type Block, type Grouping, type Network } from "../../shared/network/state.ts";
import { at, block, person } from "../support/evening.ts";

export const mixed = (size: number, more: Partial<Grouping> = {}): Grouping => ({
  ...{ kind: "mixed", size, splitOrganisations: false },
  ...more,
});
export const table = (id: string, grouping: Grouping, more: Partial<Block> = {}): Block =>
  block(id, 10, { grouping, ...more });

/** A network of made-up people in one session with these blocks, all here. */
export function room(people: number, blocks: readonly Block[], ...more: readonly Fact[]): Event[] {
  const ids = Array.from({ length: people }, (_, index) => index + 1);
  return [
    at(0, {
      ...{ type: "NetworkCreated", networkId: "n1", name: "Netwerk", timeZone: "UTC" },
      ...{ facilitatorHash: "", supervisorHash: "", screenHash: "" },
    }),
    ...ids.map((number) =>
      at(1, {
        type: "MemberAdded",
        member: person(number, { id: idOf(number), organisation: `School ${number}` }),
      }),
    ),
    ...session("s1", blocks),
    at(3, { type: "SessionOpened", sessionId: "s1" }),
    ...ids.map((number) => here("s1", idOf(number))),
    ...more.map((fact) => at(5, fact)),
  ];
}

export function session(sessionId: string, blocks: readonly Block[]): Event[] {
  const planned: Fact = {
    ...{ type: "SessionPlanned", sessionId, code: sessionId, title: "Avond", date: "2026-02-05" },
    ...{ start: "19:00", nextDate: null, agendaId: null, blocks },
  };
  return [at(2, planned)];
}

/** m01, m02 and so on: in order of their number. */
export const idOf = (number: number) => `m${String(number).padStart(2, "0")}`;
export const idsOf = (...numbers: readonly number[]) => numbers.map(idOf);

export const here = (sessionId: string, memberId: string, minutes = 4) =>
  at(minutes, { type: "AttendanceMarked", sessionId, memberId, status: "here" });
export const gone = (sessionId: string, memberId: string, minutes: number) =>
  at(minutes, { type: "AttendanceMarked", sessionId, memberId, status: "gone" });

/** These tables, as groups g1, g2 and so on. */
export const formed = (
  sessionId: string,
  blockId: string,
  tables: readonly (readonly string[])[],
  minutes = 6,
) =>
  at(minutes, {
    ...{ type: "GroupsFormed", sessionId, blockId, broken: [] },
    groups: tables.map((memberIds, index) => ({
      ...{ id: `g${index + 1}`, table: index + 1, memberIds },
    })),
  });
export const ran = (sessionId: string, blockId: string, minutes = 7) =>
  at(minutes, { type: "BlockStarted", sessionId, blockId, elapsedMs: 0, addedMs: 0 });

export const networkOf = (...events: readonly (Event | readonly Event[])[]): Network =>
  fold(events.flat() as Event[], nothing);

/** The session and block of a network, as the functions want them. */
export function placeIn(network: Network, sessionId: string, blockId: string) {
  const session = network.sessions.find(({ id }) => id === sessionId);
  const block = session?.blocks.find(({ id }) => id === blockId);
  if (!session || !block) throw new Error(`no ${sessionId} ${blockId}`);
  return [network, session, block] as const;
}
