import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type { Block, LocalText, Network, Session } from "../../../../shared/network/state.ts";
import { signalAt, type Signal } from "../../../../shared/time/signal.ts";
import { blockMoment, tableNow } from "../../../../shared/time/table.ts";
import { methodAhead, methodOfRun } from "../../../../shared/time/tableMethod.ts";

/** A table as the desk sees it: how far, how late, and whether help is wanted. */
export type TableRow = {
  readonly groupId: string;
  readonly table: number;
  /** `small`: too few people for the method and its fallback. */
  readonly state: "waiting" | "divided" | "small" | "going" | "ready";
  readonly step: { readonly number: number; readonly of: number; readonly name: LocalText } | null;
  /** Whole minutes that the table will end after the block; 0: on time. */
  readonly behind: number;
  readonly signal: Signal;
  readonly paused: boolean;
  /** ms UTC; null: no help is wanted. */
  readonly helpAt: number | null;
  readonly finishing: boolean;
};

/** @returns the tables of a block: who wants help longest first, then by number */
export function tableRows(
  network: Network,
  session: Session,
  block: Block,
  now: number,
): readonly TableRow[] {
  const at = blockMoment(session, block.id, now);
  const groups = groupsOf(session, block.id)?.groups ?? [];
  const rows = groups.map((group): TableRow => {
    const run = network.tables.runs.find(
      (one) => one.sessionId === session.id && one.blockId === block.id && one.groupId === group.id,
    );
    const base = {
      ...{ groupId: group.id, table: group.table, helpAt: run?.helpAt ?? null },
      ...{ finishing: run?.finishing ?? false, paused: typeof run?.pausedAt === "number" },
      ...{ step: null, behind: 0, signal: "calm" as const },
    };
    const begun = run && run.startedAt !== null ? run : undefined;
    if (!begun) {
      const ahead = methodAhead(network.tables, session, block, group);
      if (ahead && "needs" in ahead) return { ...base, state: "small" };
      return { ...base, state: (run?.roles.length ?? 0) > 0 ? "divided" : "waiting" };
    }
    const method = methodOfRun(network.tables, begun);
    const where = method && tableNow(begun, method.scaled, at);
    if (!where) return { ...base, state: begun.ready ? "ready" : "going" };
    return {
      ...base,
      state: begun.ready ? "ready" : "going",
      step: { number: where.index + 1, of: where.of, name: where.step.name },
      behind: Math.max(0, Math.round(where.lateMs / 60_000)),
      signal: begun.ready ? "calm" : signalAt(where.leftMs, where.stepTotalMs),
    };
  });
  const asked = (row: TableRow) => row.helpAt ?? Infinity;
  return rows.sort((a, b) => compare(asked(a), asked(b)) || a.table - b.table);
}

/** Tables of a block that is over, which may still finish. */
export type FinishingRows = { readonly block: Block; readonly rows: readonly TableRow[] };

/** @returns the tables that are not ready with a block before, in the order of the agenda */
export function finishingRows(
  network: Network,
  session: Session,
  now: number,
): readonly FinishingRows[] {
  const running = currentBlock(session);
  return session.blocks.flatMap((block) => {
    if (block.id === running?.id) return [];
    const may = network.tables.runs.some((run) => run.finishing && run.blockId === block.id);
    const rows = may ? tableRows(network, session, block, now) : [];
    const still = rows.filter(
      ({ finishing, state, helpAt }) => finishing && (state !== "ready" || helpAt !== null),
    );
    return still.length > 0 ? [{ block, rows: still }] : [];
  });
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** Who had a turn, over all sessions of the network; most first. */
export type TurnRow = { readonly memberId: string; readonly brought: number; readonly led: number };

export function turnRows({ tables, members }: Network): readonly TurnRow[] {
  const count = (memberId: string, as: "bringer" | "lead") =>
    tables.turns.filter((turn) => turn.memberId === memberId && turn.as === as).length;
  return members
    .map(({ id }) => ({ memberId: id, brought: count(id, "bringer"), led: count(id, "lead") }))
    .filter(({ brought, led }) => brought + led > 0)
    .sort((a, b) => b.brought - a.brought || b.led - a.led);
}
