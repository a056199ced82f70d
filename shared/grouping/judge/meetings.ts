import type { Numbered } from "../engine/numbered.ts";
import type { Problem } from "../engine/problem.ts";
import { askedPairs } from "./asked.ts";

/**
 * Meetings, without those that rules ask for: pairs of keep-together lists, and in the round of a
 * pin the pairs of that pin. Meetings of a pair that it was asked for do count as earlier ones.
 */
export type MeetingFigures = {
  /** Over all pairs C(meetings, 2), with history, less what history had: the figure to lower. */
  readonly sumC2: number;
  /** Meetings beyond the first one ever. */
  readonly repeats: number;
  /** Pairs with such a meeting. */
  readonly repeatPairs: number;
  /** Of the pair that met most often, with history; 0 when nobody meets. */
  readonly maxMeetings: number;
  /** Pairs that never met in earlier sessions, and do now. */
  readonly newPairs: number;
  /** Pairs that meet in a round and met before it, per round. */
  readonly againPerRound: readonly number[];
};

export function meetingFigures(problem: Problem, plan: Numbered): MeetingFigures {
  const n = problem.ids.length;
  const asked = askedPairs(problem);
  /** Meetings in this plan, and how many of them nobody asked for, by pair. */
  const pairs = new Map<number, { all: number; counted: number }>();
  const againPerRound = problem.rounds.map((_, round) => {
    let again = 0;
    for (const group of plan[round] ?? []) {
      for (const at of pairsIn(group, n)) {
        const pair = pairs.get(at) ?? { all: 0, counted: 0 };
        const wanted = asked.together[at] === 1 || asked.pinned[round]?.has(at) === true;
        if (!wanted && pair.all + (problem.met[at] ?? 0) > 0) again += 1;
        pairs.set(at, { all: pair.all + 1, counted: pair.counted + (wanted ? 0 : 1) });
      }
    }
    return again;
  });
  const figures = { sumC2: 0, repeats: 0, repeatPairs: 0, maxMeetings: 0, newPairs: 0 };
  for (const [at, { all, counted }] of pairs) {
    if (counted === 0) continue;
    const before = problem.met[at] ?? 0;
    const repeats = before + all > counted ? counted : counted - 1;
    figures.sumC2 += choose2(before + all) - choose2(before);
    figures.repeats += repeats;
    figures.repeatPairs += repeats > 0 ? 1 : 0;
    figures.maxMeetings = Math.max(figures.maxMeetings, before + all);
    figures.newPairs += before === 0 ? 1 : 0;
  }
  return { ...figures, againPerRound };
}

function* pairsIn(group: readonly number[], n: number): Generator<number> {
  for (const one of group) for (const other of group) if (one < other) yield one * n + other;
}

function choose2(meetings: number): number {
  return (meetings * (meetings - 1)) / 2;
}
