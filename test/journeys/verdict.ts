import type { Figures } from "./play.ts";

/** @returns the one line that a journey ends with */
export function sentence(figures: Figures): string {
  const { joined, groups, written, onBoard, inCsv, spreadMs, lost, duplicated } = figures;
  return (
    `joined ${joined}, groups ${groups.length} of ${groups.join(" ")}, action points written ` +
    `${written} = on the board ${onBoard} = in the CSV ${inCsv}, largest countdown difference ` +
    `${Math.round(spreadMs)} ms, lost ${lost}, duplicated ${duplicated}`
  );
}

/** @returns what is not as it should be; empty for a good evening */
export function wrongs(figures: Figures): string[] {
  const { joined, groups, written, onBoard, inCsv, lost, duplicated, complaints } = figures;
  const checks: [boolean, string][] = [
    [joined === 25, "not everybody of the roster joined"],
    [groups.join() === "5,5,5,5,5", "25 people make five tables of five"],
    [written === joined, "somebody did not write"],
    [onBoard === written, "the board is not what was written"],
    [inCsv === written, "the file is not what was written"],
    [lost === 0, "something was lost"],
    [duplicated === 0, "something came twice"],
    [complaints.length === 0, `pages complained: ${complaints.join(" | ")}`],
  ];
  return checks.filter(([good]) => !good).map(([, wrong]) => wrong);
}
