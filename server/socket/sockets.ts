import type { Server as HttpServer } from "node:http";
import { performance } from "node:perf_hooks";
import { Server } from "socket.io";
import { stillHolds } from "../../shared/network/holds.ts";
import { isRefusal, refuse } from "../../shared/network/refusal.ts";
import type { ClientToServer, ServerToClient } from "../../shared/wire/messages.ts";
import type { ProposalProgress } from "../../shared/wire/proposals.ts";
import type { Deps } from "../app.ts";
import { originAllowed } from "../http/origin.ts";
import { deviceRoom, roomsOf } from "./audience.ts";
import { FanOut, type Io } from "./fanOut.ts";
import { letIn, type Guest } from "./join.ts";
import { Presence } from "./presence.ts";
import type { CommandLimits } from "./limits.ts";
import { Proposing } from "./propose.ts";
import { maxCommand, receive } from "./receive.ts";
import { welcomeFor } from "./welcome.ts";

/** A connection that reads too slowly is dropped to a fresh snapshot, never buffered on, packets. */
const maxUnsent = 256;
const lookAtUnsentMs = 1_000;
/** Connections of one phone at once: its tabs, and some that it lost and nobody noticed yet. */
const maxOfOneDevice = 20;

export type Sockets = { readonly io: Io; readonly presence: Presence; close(): Promise<void> };

/** Lets connections in, receives their commands, fans facts out to them. */
export function openSockets(http: HttpServer, deps: Deps, limits: CommandLimits): Sockets {
  const io: Io = new Server<ClientToServer, ServerToClient>(http, {
    transports: ["websocket", "polling"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: 5_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    // every command that may be given fits, in any script; a larger frame closes the connection
    maxHttpBufferSize: 4 * maxCommand,
    allowRequest: (request, done) =>
      done(null, originAllowed(request.headers.origin, request.headers.host, deps.config.origins)),
  });
  const fanOut = new FanOut(io, () => performance.now());
  const presence = new Presence(io, (networkId, connected) =>
    deps.bus?.share(networkId, connected),
  );
  deps.bus?.listen(presence);
  deps.networks.onFacts((room, events) => fanOut.send(room, events));
  deps.networks.onLetGo(({ room }) => fanOut.forget(room));
  let available = true;
  deps.log.onAvailable((now) => {
    available = now;
    io.emit("store", now);
  });
  const guests = new WeakMap<object, Guest>();
  const proposing = new Proposing(deps, limits);

  io.use((socket, next) => {
    letIn(deps.networks, socket, deps.onTrouble)
      .catch((error: unknown) => {
        deps.onBug(error);
        return refuse("unavailable");
      })
      .then((guest) => {
        if (isRefusal(guest)) {
          return next(Object.assign(new Error(guest.refused), { data: guest }));
        }
        const { actor, live } = guest;
        const own = actor.role === "member" && deviceRoom(live.room.id, actor.tokenHash);
        if (own && (io.sockets.adapter.rooms.get(own)?.size ?? 0) >= maxOfOneDevice) {
          const data = refuse("rate_limited", undefined, 10);
          return next(Object.assign(new Error(data.refused), { data }));
        }
        guests.set(socket, guest);
        next();
      }, deps.onBug);
  });

  io.on("connection", (socket) => {
    const guest = guests.get(socket);
    if (!guest) return void socket.disconnect(true);
    const { actor, live } = guest;
    const { room } = live;
    // its place may have been given back while it was being let in, or its link replaced
    if (!stillHolds(room.state, actor)) return void socket.disconnect(true);
    // the upgrade request is not needed any more and weighs more than the rest of a connection
    (socket.conn as { request: unknown }).request = null;
    const release = deps.networks.hold(live);
    void socket.join(roomsOf(room.id, actor));
    const memberId = actor.role === "member" ? actor.memberId : null;
    const shows = actor.role === "facilitator" || actor.role === "screen";
    socket.emit(
      "welcome",
      welcomeFor(room, actor, guest.since, deps.now(), shows ? deps.joinOrigin(socket) : undefined),
    );
    if (!available) socket.emit("store", false);
    if (memberId) presence.came(room.id, memberId);
    if (actor.role === "facilitator") {
      socket.emit("presence", { connected: presence.connected(room.id) });
    }

    socket.on("cmd", (input, answer) => {
      if (typeof answer !== "function") return;
      receive(deps, limits, guest, input).then(answer, deps.onBug);
    });
    socket.on("propose", (input, answer) => {
      if (typeof answer !== "function") return;
      const tell = (progress: ProposalProgress) => socket.emit("proposing", progress);
      proposing.propose(socket, guest, input, tell).then(answer, deps.onBug);
    });
    socket.on("stopProposing", (id) => proposing.stop(guest, id));
    socket.on("time", (answer) => {
      if (typeof answer === "function") answer(deps.now());
    });
    socket.on("disconnect", () => {
      release();
      proposing.left(socket, guest);
      if (memberId) presence.went(room.id, memberId);
    });
  });

  const unsent = setInterval(() => {
    for (const { conn } of io.sockets.sockets.values()) {
      if ((conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > maxUnsent)
        conn.close(true);
    }
  }, lookAtUnsentMs);

  return {
    io,
    presence,
    async close() {
      clearInterval(unsent);
      fanOut.close();
      presence.close();
      await io.close();
    },
  };
}
