import { currentBlock, groupsOf } from "../../../../shared/network/find.ts";
import type { Network, Session } from "../../../../shared/network/state.ts";
import { questionRows } from "../questions/questions.ts";

/** @returns tables of the running block that want help, who waits longest first */
export function helpWanted({ tables }: Network, session: Session): readonly number[] {
  const block = currentBlock(session);
  const groups = (block && groupsOf(session, block.id)?.groups) ?? [];
  return tables.runs
    .filter((run) => run.sessionId === session.id && run.blockId === block?.id)
    .flatMap(({ groupId, helpAt }) => {
      const group = groups.find(({ id }) => id === groupId);
      return group && helpAt !== null ? [{ table: group.table, helpAt }] : [];
    })
    .sort((a, b) => a.helpAt - b.helpAt || a.table - b.table)
    .map(({ table }) => table);
}

/** @returns how many questions of this session nobody answered or hid */
export function openQuestions(network: Network, session: Session): number {
  return questionRows(network, session).filter(({ hidden, answered }) => !hidden && !answered)
    .length;
}
