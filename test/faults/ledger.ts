import type { Event } from "../../shared/network/events.ts";
import type { Answer } from "../../shared/wire/messages.ts";

/** One command that a driver sent: the mark that its effect must leave, and the answers it got. */
export type Line = {
  readonly mark: string;
  /** Versions that were acknowledged, one for each answer. */
  readonly versions: number[];
  /** Written before the crash that swallowed its answer; a retry was told so. */
  recovered: boolean;
};

/** What was sent and what was acknowledged, kept by the drivers outside every server. */
export class Ledger {
  readonly lines: Line[] = [];
  /** Refusals that no driver should meet. */
  readonly refused: string[] = [];
  onAcknowledged: () => void = () => {};

  add(mark: string): Line {
    const line: Line = { mark, versions: [], recovered: false };
    this.lines.push(line);
    return line;
  }

  /** @param before the version that the answering connection began with; null: not to be judged */
  answered(line: Line, answer: Answer, before: number | null): void {
    if ("refused" in answer) {
      this.refused.push(`${line.mark}: ${answer.refused} ${answer.field ?? ""}`);
      return;
    }
    const first = line.versions.length === 0;
    line.versions.push(answer.version);
    if (first && before !== null && answer.version <= before) line.recovered = true;
    this.onAcknowledged();
  }

  get acknowledged(): number {
    return this.lines.filter(({ versions }) => versions.length > 0).length;
  }

  get recovered(): number {
    return this.lines.filter((line) => line.recovered).length;
  }
}

/** A mark is in the words that a driver writes; a withdrawal has its entry for a mark. */
export const markIn = (text: string) => /\bnr \d+\b/.exec(text)?.[0];
export const markOfWithdrawal = (entryId: string) => `weg ${entryId}`;

/** Versions at which each mark is in the log. */
export type Effects = Map<string, number[]>;

/** @param events in order, the first has version 1 */
export function effectsOf(events: readonly Event[]): Effects {
  const effects: Effects = new Map();
  for (const [index, event] of events.entries()) {
    const mark = markOf(event);
    if (mark) effects.set(mark, [...(effects.get(mark) ?? []), index + 1]);
  }
  return effects;
}

function markOf(event: Event): string | undefined {
  switch (event.type) {
    case "ActionPointWritten":
    case "ActionPointRevised":
      return markIn(event.entry.what);
    case "ActionPointWithdrawn":
      return markOfWithdrawal(event.entryId);
    default:
      return undefined;
  }
}

export type Audit = {
  readonly acknowledged: number;
  /** Acknowledged, and not in the log. */
  readonly lost: number;
  /** Effects beyond the first of one command, acknowledged or not. */
  readonly duplicated: number;
  /** Answers that named another version than the effect has. */
  readonly misnamed: number;
};

/** Compares what was promised with what the log holds. */
export function audit(lines: readonly Line[], effects: Effects): Audit {
  const found = lines.map(({ mark, versions }) => ({ versions, at: effects.get(mark) ?? [] }));
  const promised = found.filter(({ versions }) => versions.length > 0);
  return {
    acknowledged: promised.length,
    lost: promised.filter(({ at }) => at.length === 0).length,
    duplicated: found.reduce((sum, { at }) => sum + Math.max(0, at.length - 1), 0),
    misnamed: promised.filter(
      ({ versions, at }) => at.length > 0 && versions.some((version) => !at.includes(version)),
    ).length,
  };
}
