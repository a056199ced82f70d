import { createServer, type RequestListener, type Server as HttpServer } from "node:http";
import express from "express";
import type { Socket } from "socket.io";
import type { Config } from "./config.ts";
import { api } from "./http/api.ts";
import { securityHeaders } from "./http/headers.ts";
import { healthRoutes } from "./http/health.ts";
import type { Log } from "./log/log.ts";
import type { Directory } from "./network/directory.ts";
import { Alarms, systemTimers } from "./network/alarms.ts";
import { Keeper } from "./network/keeper.ts";
import type { Networks } from "./network/networks.ts";
import { Planner } from "./planner/planner.ts";
import { CommandLimits } from "./socket/limits.ts";
import { openSockets, type Sockets } from "./socket/sockets.ts";
import type { Bus } from "./socket/bus.ts";

/** All that the server leans on; tests hand in their own. */
export type Deps = {
  readonly config: Pick<Config, "origins" | "timeZone" | "commandLimit">;
  readonly log: Log;
  readonly networks: Networks;
  readonly directory: Directory;
  /** Searches for seatings beside the commands. */
  readonly planner: Planner;
  /** Carries presence between nodes; null on a single node. */
  readonly bus: Bus | null;
  /** ms UTC. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The address that phones can reach, as seen from this connection. */
  readonly joinOrigin: (socket: Socket) => string;
  /** Something that should never happen. */
  readonly onBug: (error: unknown) => void;
  /** Something that does happen: the store did not answer. */
  readonly onTrouble: (error: unknown) => void;
};
export type App = { readonly http: HttpServer; readonly sockets: Sockets; close(): Promise<void> };

/** Requests head and body must be in within these times, ms: a slow sender holds nothing up. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/**
 * Builds the server; does not listen. `main.ts` alone reads the environment.
 * @param pages the SvelteKit handler; without it (tests of the wire) there are no pages
 */
export async function createApp(
  given: Omit<Deps, "planner">,
  pages?: (http: HttpServer) => Promise<RequestListener>,
): Promise<App> {
  const deps: Deps = { ...given, planner: new Planner(given.onTrouble) };
  const timers = systemTimers(deps.now);
  const alarms = new Alarms(deps.networks, timers);
  const app = express();
  app.disable("x-powered-by");
  // behind a proxy on this computer everybody would be one source; no other proxy is believed
  app.set("trust proxy", "loopback");
  const http = createServer(app);
  http.headersTimeout = headersTimeout;
  http.requestTimeout = requestTimeout;
  const limits = new CommandLimits(deps.config.commandLimit);
  const sockets = openSockets(http, deps, limits);
  app.use(securityHeaders);
  healthRoutes(app, deps.log);
  app.use("/api", api(deps, limits));
  if (pages) app.use(await pages(http));
  const keeper = new Keeper(deps.log, deps.networks, timers, deps.onTrouble);
  return {
    http,
    sockets,
    async close() {
      await keeper.close();
      alarms.close();
      await deps.planner.close();
      await deps.networks.close();
      await sockets.close();
      http.closeAllConnections();
    },
  };
}
