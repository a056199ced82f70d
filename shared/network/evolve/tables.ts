import type { Event } from "../events.ts";
import type { Network } from "../state.ts";
import { sameTable } from "../tables.ts";

type TablesEvent = Extract<
  Event,
  {
    type:
      "MethodLaid" | "TableTurned" | "TableGone" | "TurnsTaken" | "TablesCalled" | "TablesOrdered";
  }
>;

/** Of methods, a group that may finish while the next block runs still needs the one before. */
const methodsKept = 4;

/** The step clocks of the groups. Each fact carries a table whole, as facts of the board do. */
export function evolveTables(network: Network, event: TablesEvent): Network {
  const { tables } = network;
  switch (event.type) {
    case "MethodLaid": {
      const { blockId, method } = event;
      const others = tables.laid.filter(
        (one) => one.blockId !== blockId || one.method.id !== method.id,
      );
      const laid = [...others, { blockId, method }].slice(-methodsKept);
      return { ...network, tables: { ...tables, laid } };
    }
    case "TableTurned":
    case "TableGone": {
      const now = event.type === "TableTurned" ? [event.run] : [];
      const place = event.type === "TableTurned" ? event.run : event;
      const runs = [...tables.runs.filter((run) => !sameTable(run, place)), ...now];
      return { ...network, tables: { ...tables, runs } };
    }
    case "TurnsTaken": {
      const turns = [...tables.turns.filter((one) => !sameTable(one, event)), ...event.turns];
      return { ...network, tables: { ...tables, turns } };
    }
    case "TablesCalled":
      return { ...network, tables: { ...tables, call: event.call } };
    case "TablesOrdered": {
      const { orderId, before, at, sessionId, blockId } = event;
      const { laid, runs, turns, call } = tables;
      if (before === null) return { ...network, tables: { laid, runs, turns, call } };
      const begun = before.is === "start" ? before.tables : [];
      const made = runs.filter((run) =>
        begun.some(({ groupId }) => sameTable(run, { sessionId, blockId, groupId })),
      );
      const undo = { orderId, at, sessionId, blockId, before, made };
      return { ...network, tables: { ...tables, undo } };
    }
  }
}

/** What was for a group only does not outlive the session; who had a turn does. */
export function clearTables(network: Network): Network {
  const { turns } = network.tables;
  return { ...network, tables: { laid: [], runs: [], turns, call: null } };
}
