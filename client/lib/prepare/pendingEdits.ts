import type { BlockDraft, CommandOf } from "../../../shared/network/commands.ts";
import type { Block, Session } from "../../../shared/network/state.ts";
import type { Sent } from "../../../shared/wire/messages.ts";

/** Orders that change the agenda in a way that the desk can show before the server answers. */
export type Edit =
  | CommandOf<"EditSession">
  | CommandOf<"EditBlock">
  | CommandOf<"MoveBlock">
  | CommandOf<"RemoveBlock">;

const kinds: readonly string[] = ["EditSession", "EditBlock", "MoveBlock", "RemoveBlock"];
const isEdit = (command: { readonly type: string }): command is Edit =>
  kinds.includes(command.type);

/** @returns of what is on its way, what changes the agenda */
export const editsOf = (waiting: readonly Sent[]): readonly Edit[] =>
  waiting.map(({ type, body }) => ({ ...body, type })).filter(isEdit);

/** @returns the session as it will be when these orders are written; what is gone is passed over */
export function withEdits(session: Session, edits: readonly Edit[]): Session {
  return edits.reduce(
    (state, edit) => (edit.sessionId === state.id ? withEdit(state, edit) : state),
    session,
  );
}

function withEdit(session: Session, edit: Edit): Session {
  const { blocks } = session;
  switch (edit.type) {
    case "EditSession": {
      const { title, date, start, nextDate, end, assemblyPoint } = edit;
      return {
        ...session,
        ...{ title, date, start, nextDate },
        ...(end !== undefined && { end }),
        ...(assemblyPoint !== undefined && { assemblyPoint }),
      };
    }
    case "EditBlock":
      return {
        ...session,
        blocks: blocks.map((block) =>
          block.id === edit.blockId ? { id: block.id, ...edit.block } : block,
        ),
      };
    case "MoveBlock": {
      const moved = blocks.find((block) => block.id === edit.blockId);
      if (!moved) return session;
      const others = blocks.filter((block) => block !== moved);
      return { ...session, blocks: others.toSpliced(edit.index, 0, moved) };
    }
    case "RemoveBlock":
      return { ...session, blocks: blocks.filter((block) => block.id !== edit.blockId) };
  }
}

/** @returns the block as a command wants it, without its id */
export function blockDraft(block: Block): BlockDraft {
  const { kind, title, minutes, slack, assignment, methodId, grouping } = block;
  const { minimum, protected: kept, fixedStart, auto, optional, writing } = block;
  const text = (one: Block["title"]) => (typeof one === "string" ? one : { ...one });
  return {
    kind,
    title: text(title),
    minutes,
    slack,
    assignment: assignment === null ? null : text(assignment),
    methodId,
    grouping: { ...grouping },
    ...(minimum !== undefined && { minimum }),
    ...(kept !== undefined && { protected: kept }),
    ...(fixedStart !== undefined && { fixedStart }),
    ...(auto !== undefined && { auto }),
    ...(optional !== undefined && { optional }),
    ...(writing !== undefined && { writing }),
  };
}
