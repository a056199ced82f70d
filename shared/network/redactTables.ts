import type { Event } from "./events.ts";
import type { Viewer } from "./rights.ts";
import { noTables, type TableRun, type Tables } from "./tables.ts";

type TablesEvent = Extract<
  Event,
  {
    type:
      "MethodLaid" | "TableTurned" | "TableGone" | "TurnsTaken" | "TablesCalled" | "TablesOrdered";
  }
>;

const sits = (memberIds: readonly string[], viewer: Viewer): boolean =>
  viewer.role === "member" && memberIds.includes(viewer.memberId);

/** Its own group and the desk. */
export function maySeeTable(run: Pick<TableRun, "memberIds">, viewer: Viewer): boolean {
  return viewer.role === "facilitator" || sits(run.memberIds, viewer);
}

/** Who brought and who led before is for the desk; a group sees it of its own people only. */
export function redactTables(tables: Tables, viewer: Viewer): Tables {
  if (viewer.role === "facilitator") return tables;
  if (viewer.role !== "member") return { ...noTables, call: tables.call };
  const { laid, call } = tables;
  return { laid, call, turns: [], runs: tables.runs.filter((run) => maySeeTable(run, viewer)) };
}

/** @returns the fact as this viewer may see it, or null */
export function redactTablesEvent(event: TablesEvent, viewer: Viewer): Event | null {
  const desk = viewer.role === "facilitator";
  switch (event.type) {
    case "TablesCalled":
      return event;
    case "MethodLaid":
      return desk || viewer.role === "member" ? event : null;
    case "TurnsTaken":
    case "TablesOrdered":
      return desk ? event : null;
    case "TableTurned": {
      if (maySeeTable(event.run, viewer)) return { ...event, left: [] };
      const { sessionId, blockId, groupId } = event.run;
      return sits(event.left, viewer)
        ? { type: "TableGone", sessionId, blockId, groupId, left: [], at: event.at }
        : null;
    }
    case "TableGone":
      return desk || sits(event.left, viewer) ? { ...event, left: [] } : null;
  }
}

/** The members for whom such a fact looks different from how any other member sees it. */
export function singledOutByTable(event: TablesEvent): readonly string[] {
  if (event.type === "TableTurned") return [...event.run.memberIds, ...event.left];
  return event.type === "TableGone" ? event.left : [];
}
