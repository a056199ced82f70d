import type { Block, BlockId, Member, Run, Session } from "../network/state.ts";
import { runningIndex } from "../network/find.ts";
import { plannedStarts } from "../time/plan.ts";
import type { Expected } from "./expected.ts";
import { realTime } from "./real.ts";
import type { BlockReport, BlockState, Span } from "./types.ts";

type Row = Pick<Block, "id" | "kind" | "title">;
const minuteMs = 60_000;

/**
 * Each block as it was planned before the session got under way, as it went, and who sat with whom.
 * What was left out has a row too, where it would have been.
 *
 * @param exportedAt ms UTC
 */
export function blocksOf(
  session: Session,
  timeZone: string,
  expected: readonly Expected[],
  names: ReadonlyMap<string, Member>,
  exportedAt: number,
): BlockReport[] {
  const rows = rowsOf(session, expected);
  const planned = new Map(expected.map((one) => [one.id, one]));
  const agreed = agreedSpans(session, timeZone);
  const title = (id: BlockId | null | undefined) =>
    planned.get(id ?? "")?.title ?? rows.find((row) => row.id === id)?.title ?? null;
  return rows.map((row) => {
    const plan = planned.get(row.id);
    const { state, real, into } = courseOf(session, row.id, exportedAt);
    return {
      kind: row.kind,
      title: row.title,
      planned: plan ? { start: plan.start, end: plan.end, minutes: plan.minutes } : null,
      agreed: agreed.get(row.id) ?? null,
      real,
      state,
      origin: plan ? (plan.of === null ? "planned" : "split") : "inserted",
      splitFrom: title(plan?.of),
      mergedInto: title(into),
      difference: differenceOf(session, row.id, planned, { state, minutes: real?.minutes ?? 0 }),
      groups: groupsOf(session, row.id, names),
    };
  });
}

/** The agenda as it went, and what is no longer in it after what it came after. */
function rowsOf(session: Session, expected: readonly Expected[]): Row[] {
  const rows: Row[] = [...session.blocks];
  expected.forEach((one, index) => {
    if (rows.some(({ id }) => id === one.id)) return;
    const before = expected[index - 1]?.id;
    rows.splice(rows.findIndex(({ id }) => id === before) + 1, 0, one);
  });
  const aside = (session.skipped ?? []).map(({ block }) => block);
  return [...rows, ...aside.filter(({ id }) => !rows.some((row) => row.id === id))];
}

/** By the last schedule that everybody was told. */
function agreedSpans(session: Session, timeZone: string): Map<BlockId, Span> {
  const starts = plannedStarts(session, timeZone);
  return new Map(
    session.blocks.map(({ id, minutes }, index) => {
      const start = starts[index] ?? 0;
      return [id, { start, end: start + minutes * minuteMs, minutes }];
    }),
  );
}

function courseOf(session: Session, blockId: BlockId, exportedAt: number) {
  const real = realTime(session, blockId, exportedAt);
  const aside = session.skipped?.find(({ block }) => block.id === blockId);
  return { state: stateOf(session, blockId, real), real, into: real ? null : aside?.into };
}

function stateOf(session: Session, blockId: BlockId, real: BlockReport["real"]): BlockState {
  if (real) return real.end === null ? "running" : "ran";
  const index = session.blocks.findIndex(({ id }) => id === blockId);
  if (index < 0) {
    const into = session.skipped?.find(({ block }) => block.id === blockId)?.into;
    return into === undefined ? "skipped" : "merged";
  }
  return session.phase === "closed" || index < runningIndex(session) ? "notRun" : "coming";
}

/** Of what is done together the difference stands with the block that took it in. */
function differenceOf(
  session: Session,
  blockId: BlockId,
  planned: ReadonlyMap<BlockId, Expected>,
  { state, minutes }: { readonly state: BlockState; readonly minutes: number },
): number | null {
  if (state === "running" || state === "coming") return null;
  if (state === "merged" && tookIn(session, blockId)) return null;
  const expected = (id: BlockId): number =>
    (session.skipped ?? [])
      .filter(({ into, block }) => into === id && !ran(session, block.id))
      .reduce((sum, { block }) => sum + expected(block.id), planned.get(id)?.minutes ?? 0);
  return minutes - expected(blockId);
}

/** The block that it was to be done together with may be gone again. */
function tookIn({ skipped = [], blocks }: Session, blockId: BlockId): boolean {
  const into = skipped.find(({ block }) => block.id === blockId)?.into;
  return [...blocks, ...skipped.map(({ block }) => block)].some(({ id }) => id === into);
}

const ran = (session: Session, blockId: BlockId) =>
  session.runs.some((run: Run) => run.blockId === blockId);

function groupsOf(session: Session, blockId: BlockId, names: ReadonlyMap<string, Member>) {
  const formed = session.groups.find((one) => one.blockId === blockId);
  return (formed?.groups ?? [])
    .map(({ table, memberIds }) => ({
      table,
      names: memberIds.flatMap((id) => names.get(id)?.name ?? []),
    }))
    .sort((a, b) => a.table - b.table);
}
