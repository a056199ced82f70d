import { join } from "node:path";
import type { Log } from "./log.ts";
import { openRedisLog } from "./redis.ts";
import { openSqliteLog } from "./sqlite.ts";

export type OpenOptions = {
  /** With an address: Redis, for several nodes. Without: one file in `dataDir`. */
  readonly redisUrl?: string;
  readonly dataDir: string;
  /** The disk failed; the process must end with a code that is not zero. SQLite only. */
  readonly onFatal: (error: Error) => void;
  readonly onWarning?: (sentence: string) => void;
};

/** Opens the store that the settings ask for. @throws StoreRefused */
export async function openLog(options: OpenOptions): Promise<Log> {
  const { redisUrl, dataDir, onFatal, onWarning } = options;
  if (redisUrl === undefined) return openSqliteLog({ file: join(dataDir, "bijeen.db"), onFatal });
  return openRedisLog({ url: redisUrl, ...(onWarning ? { onWarning } : {}) });
}
