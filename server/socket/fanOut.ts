import type { Server } from "socket.io";
import { singledOut } from "../../shared/network/redact.ts";
import type { Viewer } from "../../shared/network/rights.ts";
import type { ClientToServer, ServerToClient } from "../../shared/wire/messages.ts";
import type { Room, RoomEvent, Tail } from "../network/room.ts";
import { deviceRoom, linkRoom, memberRoom, roleRoom, speakerRoom } from "./audience.ts";
import { factsFor } from "./welcome.ts";

export type Io = Server<ClientToServer, ServerToClient>;

/** Under load the facts of this long leave as one frame, ms; when idle a fact leaves at once. */
const tickMs = 10;

type Waiting = { events: RoomEvent[]; cancel: (() => void) | null; lastAt: number };

/**
 * Step 6 of the road of one tap: every fact goes once to each audience, encoded once per audience.
 * Members for whom a fact looks different get a frame of their own.
 */
export class FanOut {
  readonly #io: Io;
  readonly #clock: () => number;
  readonly #waiting = new Map<Room, Waiting>();

  /** @param clock a monotonic clock, ms */
  constructor(io: Io, clock: () => number) {
    this.#io = io;
    this.#clock = clock;
  }

  send(room: Room, events: Tail): void {
    let waiting = this.#waiting.get(room);
    if (!waiting) {
      waiting = { events: [], cancel: null, lastAt: -Infinity };
      this.#waiting.set(room, waiting);
    }
    waiting.events = waiting.events.concat(events);
    if (waiting.cancel) return;
    waiting.cancel = this.#later(waiting.lastAt + tickMs - this.#clock(), () =>
      this.#flush(room, waiting),
    );
  }

  /** Never within this turn: the sender's acknowledgement leaves before 300 frames to others do. */
  #later(wait: number, act: () => void): () => void {
    if (wait <= 0) {
      const immediate = setImmediate(act);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(act, wait);
    return () => clearTimeout(timer);
  }

  #flush(room: Room, waiting: Waiting): void {
    const { events } = waiting;
    this.#cutOff(room, events);
    waiting.cancel = null;
    waiting.events = [];
    waiting.lastAt = this.#clock();
    const from = (events[0]?.version ?? 1) - 1;
    const to = events.at(-1)?.version ?? from;
    const emit = (viewer: Viewer, target: string, except: string[] = []) => {
      if (!this.#io.sockets.adapter.rooms.has(target)) return;
      this.#io
        .to(target)
        .except(except)
        .emit("facts", factsFor(events, from, to, viewer));
    };
    for (const role of ["facilitator", "supervisor", "screen"] as const) {
      emit({ role }, roleRoom(room.id, role));
    }
    for (const { id: sessionId } of room.state.sessions) {
      emit({ role: "speaker", sessionId, keyHash: "" }, speakerRoom(room.id, sessionId));
    }
    const single = [...new Set(events.flatMap(({ event }) => singledOut(event)))];
    const member = (memberId: string): Viewer => ({ role: "member", memberId, tokenHash: "" });
    emit(
      member(""),
      roleRoom(room.id, "member"),
      single.map((id) => memberRoom(room.id, id)),
    );
    for (const id of single) emit(member(id), memberRoom(room.id, id));
  }

  /**
   * A device that lost its place, or whose owner was removed, is cut off before it hears of that:
   * should it come back as somebody else's place, it starts anew (`welcome.ts`). The answer to its
   * own "that is not me" has left by then. A speaker whose link was replaced is told why when the
   * page tries to come back.
   */
  #cutOff(room: Room, events: Tail): void {
    for (const { event } of events) {
      if (event.type === "DeviceUnlinked") {
        this.#io.in(deviceRoom(room.id, event.tokenHash)).disconnectSockets(true);
      } else if (event.type === "MemberRemoved") {
        this.#io.in(memberRoom(room.id, event.memberId)).disconnectSockets(true);
      } else if (event.type === "SpeakerLinked" && event.sessionId !== undefined) {
        // who holds the new link may be in already
        this.#io
          .in(speakerRoom(room.id, event.sessionId))
          .except(linkRoom(room.id, event.keyHash))
          .disconnectSockets(true);
      }
    }
  }

  /** The room has left memory. */
  forget(room: Room): void {
    this.#waiting.get(room)?.cancel?.();
    this.#waiting.delete(room);
  }

  close(): void {
    for (const { cancel } of this.#waiting.values()) cancel?.();
    this.#waiting.clear();
  }
}
