import type { TableRun } from "../../../../shared/network/tables.ts";
import { pausedTable, stepped, unbegun } from "../../../../shared/time/tableSteps.ts";
import type { Sent } from "../../../../shared/wire/messages.ts";

/**
 * A table as it will be once what waits on this device has been sent: without a connection the
 * steps go on all the same.
 * @param pressedMs when a command was given, by the block's clock
 */
export function foreseen(
  run: TableRun,
  waiting: readonly Sent[],
  pressedMs: (id: string) => number,
): TableRun {
  return waiting.reduce((now, sent) => after(now, sent, pressedMs(sent.id)), run);
}

function after(run: TableRun, sent: Sent, ms: number): TableRun {
  const body = sent.body as { groupId?: unknown; blockId?: unknown; from?: unknown };
  if (body.groupId !== run.groupId || body.blockId !== run.blockId) return run;
  switch (sent.type) {
    case "NextStep":
      return body.from === run.step ? stepped(run, ms, 1) : run;
    case "StepBack":
      if (body.from !== run.step) return run;
      return run.step === 0 ? unbegun(run) : stepped(run, ms, -1);
    case "PauseTable":
    case "ResumeTable":
      return run.startedAt === null ? run : pausedTable(run, ms, sent.type === "PauseTable");
    case "TableReady":
    case "TableNotReady":
      return { ...run, ready: sent.type === "TableReady" };
    default:
      return run;
  }
}
