import type { Event } from "../../shared/network/events.ts";
import { openLog } from "../../server/log/open.ts";
import { logName } from "../../server/network/room.ts";
import { startRedis } from "../support/redis.ts";
import { startServerProcess, type ServerProcess } from "../support/serverProcess.ts";
import { tempFolder } from "../support/tempFolder.ts";

export type Store = "sqlite" | "redis";

/** Servers on one store: one on a data folder, or two beside one Redis. */
export type Cluster = {
  /** Of the servers that run now. */
  readonly urls: readonly string[];
  /** SIGKILL, sent before this returns; resolves with the address that is gone. */
  kill(which: number): Promise<string>;
  /** Starts what was killed, on the same data, at a new address. */
  revive(): Promise<string>;
  /** Ends the servers in order and reads the log straight from the store. */
  stopAndRead(networkId: string): Promise<Event[]>;
  /** Ends everything and throws the data away. */
  remove(): Promise<void>;
};

export async function startCluster(store: Store): Promise<Cluster> {
  const folder = tempFolder();
  const redis = store === "redis" ? await startRedis() : null;
  const env = {
    DATA_DIR: folder.path,
    REDIS_URL: redis?.url ?? "",
    COMMAND_LIMIT: "0",
    LOG_LEVEL: "silent",
    ORIGIN: "",
  };
  const start = () => startServerProcess(env);
  const nodes: ServerProcess[] = [];
  const remove = async () => {
    await Promise.all(nodes.splice(0).map((node) => node.kill()));
    await redis?.stop();
    folder.remove();
  };
  try {
    nodes.push(await start());
    if (redis) nodes.push(await start());
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    get urls() {
      return nodes.map(({ url }) => url);
    },
    async kill(which) {
      const [node] = nodes.splice(which % nodes.length, 1);
      if (!node) throw new Error("no server runs");
      await node.kill();
      return node.url;
    },
    async revive() {
      const node = await start();
      nodes.push(node);
      return node.url;
    },
    async stopAndRead(networkId) {
      await Promise.all(nodes.splice(0).map((node) => node.stop()));
      const log = await openLog({
        dataDir: folder.path,
        ...(redis ? { redisUrl: redis.url } : {}),
        onFatal: (error) => {
          throw error;
        },
      });
      try {
        return (await log.read(logName(networkId), 0)).map(({ event }) => event as Event);
      } finally {
        await log.close();
      }
    },
    remove,
  };
}
