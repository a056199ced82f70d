import type { BlockId, Session, Told } from "../network/state.ts";
import { plannedStarts, promisedEnd } from "../time/plan.ts";
import type { BlockKind, LocalText } from "../network/state.ts";

/** A block as everybody expected it before anything ran. Times ms UTC. */
export type Expected = {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly title: LocalText;
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** It was split off this one, and its minutes with it. */
  readonly of: BlockId | null;
};

type Row = Told["blocks"][number] & { readonly of?: BlockId };
const minuteMs = 60_000;

/**
 * @returns the agenda that the session set out with, in its order, with when it would begin and end;
 *   as it stands when the session has not got under way
 */
export function expectedOf(
  session: Session,
  timeZone: string,
): { readonly start: number; readonly end: number; readonly blocks: readonly Expected[] } {
  const { told } = session;
  const plan = told ? { ...told, blocks: withHalves(told, session) } : session;
  const rows: readonly Row[] = plan.blocks;
  const starts = plannedStarts(plan, timeZone);
  const end = promisedEnd(plan, timeZone);
  const blocks = rows.map(({ id, kind, title, minutes, of = null }, index): Expected => {
    const start = starts[index] ?? end;
    return { id, kind, title, start, end: start + minutes * minuteMs, minutes, of };
  });
  return { start: blocks[0]?.start ?? end, end, blocks };
}

/** Minutes that went to a second part are not expected of the first one too. */
function withHalves({ blocks, halves }: Told, session: Session): readonly Row[] {
  const there = [...session.blocks, ...(session.skipped ?? []).map(({ block }) => block)];
  return halves.reduce<readonly Row[]>((rows, { blockId, of, minutes }) => {
    const half = there.find(({ id }) => id === blockId);
    const index = rows.findIndex(({ id }) => id === of);
    const whole = rows[index];
    if (!half || !whole) return rows;
    const share = Math.min(minutes, whole.minutes);
    return rows.toSpliced(
      index,
      1,
      { ...whole, minutes: whole.minutes - share },
      { id: blockId, kind: half.kind, title: half.title, minutes: share, of },
    );
  }, blocks);
}
