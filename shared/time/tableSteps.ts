import { withExtraMinute } from "../content/stepNow.ts";
import type { ScaledMethod } from "../content/scale.ts";
import type { TableRun } from "../network/tables.ts";
import { stepMs } from "./table.ts";

/*
 * What can be done with the steps of a table that has begun. Pure, so that a phone without a
 * connection shows at once what the server will say later. `ms` is a moment of the block's clock.
 */

/** The step is left: what it took stays with it, so that coming back goes on where it was. */
function left(run: TableRun, ms: number): TableRun {
  const usedMs = run.usedMs.with(run.step, stepMs(run, ms));
  return { ...run, usedMs, since: ms, pausedAt: null };
}

/** @returns the table in the step after or before; after the last step it is ready */
export function stepped(run: TableRun, ms: number, by: 1 | -1): TableRun {
  const to = run.step + by;
  if (to < 0) return run;
  if (to >= run.minutes.length) return run.ready ? run : { ...run, ready: true };
  return { ...left(run, ms), step: to, ready: false };
}

/** @returns the table as it was before its first step; its roles stay */
export function unbegun(run: TableRun): TableRun {
  const none: readonly number[] = [];
  return {
    ...run,
    ...{ minutes: none, usedMs: none, step: 0, startedAt: null, since: 0, pausedAt: null },
    ready: false,
  };
}

/** @returns the table with its own clock stopped, or running again */
export function pausedTable(run: TableRun, ms: number, pause: boolean): TableRun {
  if (pause === (run.pausedAt !== null)) return run;
  return { ...left(run, ms), pausedAt: pause ? ms : null };
}

/** @returns one minute more for this step out of a later one; null when none can spare it */
export function withMinute(run: TableRun, scaled: ScaledMethod): TableRun | null {
  const longer = withExtraMinute(scaled, run.step);
  return longer && { ...run, minutes: longer.steps.map(({ minutes }) => minutes) };
}

/** @returns the table as it was before this step got a minute; null when it can have got none */
export function withoutMinute(run: TableRun, scaled: ScaledMethod): TableRun | null {
  const change = (minutes: readonly number[], at: number, by: number) =>
    minutes.with(at, (minutes[at] ?? 0) + by);
  const shorter = change(run.minutes, run.step, -1);
  if ((shorter[run.step] ?? 0) < (scaled.steps[run.step]?.minMinutes ?? 0)) return null;
  for (let giver = run.step + 1; giver < run.minutes.length; giver += 1) {
    const before = { ...run, minutes: change(shorter, giver, 1) };
    const steps = scaled.steps.map((step, at) => ({ ...step, minutes: before.minutes[at] ?? 0 }));
    const again = withMinute(before, { ...scaled, steps });
    if (again?.minutes.every((one, at) => one === run.minutes[at])) return before;
  }
  return null;
}
