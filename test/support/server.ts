import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { nanoid } from "nanoid";
import { createApp, type App } from "../../server/app.ts";
import { openSqliteLog } from "../../server/log/sqlite.ts";
import type { Log } from "../../server/log/log.ts";
import { Directory } from "../../server/network/directory.ts";
import { Networks } from "../../server/network/networks.ts";
import type { Bus } from "../../server/socket/bus.ts";
import { tempFolder } from "./tempFolder.ts";

export type TestServer = {
  readonly url: string;
  readonly app: App;
  readonly log: Log;
  readonly networks: Networks;
  readonly bugs: unknown[];
  stop(): Promise<void>;
};

/**
 * A real server on a free port, without pages, in this process. `log` and `bus` are the caller's
 * to close; without `log` it has a data file of its own in a folder that goes with it.
 */
export async function startServer(
  options: { log?: Log; bus?: Bus; now?: () => number; commandLimit?: number } = {},
): Promise<TestServer> {
  const folder = options.log ? null : tempFolder();
  const log = options.log ?? (await openSqliteLog({ file: `${folder?.path}/bijeen.db` }));
  const bugs: unknown[] = [];
  const onBug = (error: unknown) => void bugs.push(error);
  const now = options.now ?? Date.now;
  const newId = () => nanoid(12);
  const networks = new Networks(log, { now, newId }, onBug);
  const directory = new Directory(log);
  await directory.start();
  const app = await createApp({
    config: { origins: [], timeZone: "Europe/Amsterdam", commandLimit: options.commandLimit ?? 0 },
    ...{ log, networks, directory, bus: options.bus ?? null, now, newId, onBug },
    onTrouble: () => {},
    joinOrigin: () => "http://bijeen.test",
  });
  await new Promise<void>((resolve) => app.http.listen(0, "127.0.0.1", resolve));
  const { port } = app.http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    ...{ app, log, networks, bugs },
    async stop() {
      await app.close();
      if (!options.log) await log.close();
      folder?.remove();
    },
  };
}

/** A key or token as a device makes it. */
export const newKey = (prefix: "lf" | "lk" | "lm") =>
  `${prefix}_${randomBytes(32).toString("base64url")}`;
