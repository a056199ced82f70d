import * as assert from "uvu/assert";
import type { Command } from "../../shared/network/commands.ts";
import { isRefused, type Decision } from "../../shared/network/context.ts";
import { blankBlocks } from "../../shared/network/create.ts";
import { decide } from "../../shared/network/decide.ts";
import type { Event, Fact } from "../../shared/network/events.ts";
import { fold } from "../../shared/network/evolve.ts";
import type { Refusal } from "../../shared/network/refusal.ts";
import type { Actor } from "../../shared/network/rights.ts";
import { nothing, type Network, type Session } from "../../shared/network/state.ts";
import { methodFor } from "./atTables.ts";
import { eveningAt, minute } from "./evening.ts";
import { must } from "./must.ts";

export type Given = {
  readonly network: Network;
  /** @param minutes into the evening; 20 unless told */
  when(command: Command, actor: Actor, minutes?: number): When;
};
export type When = {
  readonly decision: Decision;
  /** What the command did, whole: its facts (none: it was so already), or the refusal. */
  then(expected: readonly Fact[] | Refusal): void;
  /** Only the names of the facts, where ids and tables are somebody else's rule. */
  thenTypes(...types: readonly Fact["type"][]): void;
  /** What happened and was then decided, to go on from. @throws when it was refused */
  after(): Given;
};

/** The session of the evening, which is the first of its network. */
export const sessionOf = ({ network }: Given): Session => must(network.sessions[0]);

/**
 * Facts, a command, what it does: ids are new1, new2, … and the seed is always the same. A session
 * that is planned is `s9`, with a blank agenda.
 */
export function given(...past: readonly (Event | readonly Event[])[]): Given {
  const events = past.flat() as Event[];
  const network = fold(events, nothing);
  return {
    network,
    when(command, actor, minutes = 20) {
      const now = eveningAt + minutes * minute;
      let made = 0;
      const newId = () => `new${(made += 1)}`;
      const version = events.length + 1;
      const session = { place: { sessionId: "s9", code: "TRVWXY3" }, blocks: blankBlocks };
      const context = { actor, now, version, seed: "seed", newId, session, methodById: methodFor };
      const decision = decide(network, command, context);
      return {
        decision,
        then: (expected) => assert.equal(decision, expected),
        thenTypes(...types) {
          assert.equal(isRefused(decision) ? decision : decision.map(({ type }) => type), types);
        },
        after() {
          if (isRefused(decision)) throw new Error(`refused: ${decision.refused}`);
          return given(
            events,
            decision.map((fact) => ({ ...fact, at: now })),
          );
        },
      };
    },
  };
}
