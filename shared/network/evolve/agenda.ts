import type { Event } from "../events.ts";
import type { Network, Session } from "../state.ts";
import { changeItem } from "./change.ts";
import { reviseSession } from "./schedule.ts";
import { withoutRulesOf } from "./undo.ts";

type AgendaEvent = Extract<
  Event,
  {
    type:
      | "SessionPlanned"
      | "SessionEdited"
      | "BlockAdded"
      | "BlockEdited"
      | "BlockMoved"
      | "BlockRemoved";
  }
>;

/** Sessions and the blocks of their agenda. */
export function evolveAgenda(network: Network, event: AgendaEvent): Network {
  switch (event.type) {
    case "SessionPlanned": {
      const { sessionId, code, title, date, start, nextDate, agendaId, blocks } = event;
      const session: Session = {
        id: sessionId,
        code,
        title,
        date,
        start,
        nextDate,
        agendaId,
        blocks,
        groups: [],
        attendance: [],
        runs: [],
        screen: "auto",
        phase: "draft",
      };
      return { ...network, sessions: [...network.sessions, session] };
    }
    case "SessionEdited": {
      const { title, date, start, nextDate, end, assemblyPoint } = event;
      return reviseSession(network, event, (session) => ({
        ...session,
        ...{ title, date, start, nextDate },
        ...(end !== undefined && { end }),
        ...(assemblyPoint !== undefined && { assemblyPoint }),
      }));
    }
    case "BlockAdded":
      return reviseSession(network, event, (session) => ({
        ...session,
        blocks: session.blocks.toSpliced(event.index, 0, event.block),
      }));
    case "BlockEdited":
      return reviseSession(network, event, (session) => ({
        ...session,
        blocks: changeItem(session.blocks, event.block.id, () => event.block),
      }));
    case "BlockMoved":
      return reviseSession(network, event, (session) => {
        const from = session.blocks.findIndex((block) => block.id === event.blockId);
        const block = session.blocks[from];
        if (!block) return session;
        return {
          ...session,
          blocks: session.blocks.toSpliced(from, 1).toSpliced(event.index, 0, block),
        };
      });
    case "BlockRemoved":
      return reviseSession(withoutRulesOf(network, [event.blockId]), event, (session) => ({
        ...session,
        blocks: session.blocks.filter((block) => block.id !== event.blockId),
        groups: session.groups.filter((formed) => formed.blockId !== event.blockId),
      }));
  }
}
