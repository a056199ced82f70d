import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type { Network, Session } from "../../../../shared/network/state.ts";
import { questionRows } from "../questions/questions.ts";

/**
 * @returns tables of the running block, or that may finish after theirs, that want help; who waits
 *   longest first
 */
export function helpWanted({ tables }: Network, session: Session): readonly number[] {
  const block = currentBlock(session);
  const asking = tables.runs
    .filter(({ sessionId }) => block && sessionId === session.id)
    .filter(({ blockId, finishing }) => blockId === block?.id || finishing)
    .flatMap(({ blockId, groupId, helpAt }) => {
      const group = groupsOf(session, blockId)?.groups.find(({ id }) => id === groupId);
      return group && helpAt !== null ? [{ table: group.table, helpAt }] : [];
    })
    .sort((a, b) => a.helpAt - b.helpAt || a.table - b.table);
  // two groups may have sat at one table
  return [...new Set(asking.map(({ table }) => table))];
}

/** @returns how many questions of this session nobody answered or hid */
export function openQuestions(network: Network, session: Session): number {
  return questionRows(network, session).filter(({ hidden, answered }) => !hidden && !answered)
    .length;
}
