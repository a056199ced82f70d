import type { Server } from "node:http";
import { networkInterfaces } from "node:os";
import { nanoid } from "nanoid";
import { pino } from "pino";
import { listenAddresses } from "./addresses.ts";
import { createApp } from "./app.ts";
import { readConfig, type Config } from "./config.ts";
import { errorLine } from "./errorLine.ts";
import { joinOriginFor } from "./http/joinOrigin.ts";
import { builtPages, devPages } from "./http/pages.ts";
import { openLog } from "./log/open.ts";
import { StoreRefused } from "./log/refused.ts";
import { Directory } from "./network/directory.ts";
import { Networks } from "./network/networks.ts";
import { openRedisBus } from "./socket/bus.ts";

/** How long a stopping server may take to finish what is under way, ms. */
const stopWithin = 5_000;

const reading = readConfig(process.env);
if ("problems" in reading) {
  console.error(`Bijeen cannot start. ${reading.problems.length} setting(s) to mend:`);
  for (const problem of reading.problems) console.error(`  - ${problem}`);
  process.exit(1);
}
try {
  await serve(reading.config, pagesFor(process.argv));
} catch (error) {
  if (error instanceof StoreRefused) console.error(`Bijeen cannot start. ${error.message}`);
  else console.error("Bijeen cannot start.", whyNotListening(error, reading.config) ?? error);
  process.exit(1);
}

type Pages = typeof builtPages | typeof devPages | undefined;

/** `--dev`: from their sources; `--no-pages`: the wire alone, for measuring and for fault tests. */
function pagesFor(argv: readonly string[]): Pages {
  if (argv.includes("--no-pages")) return undefined;
  return argv.includes("--dev") ? devPages : builtPages;
}

async function serve(config: Config, pages: Pages): Promise<void> {
  const logger = pino({ level: config.logLevel, base: null, serializers: { err: errorLine } });
  const stop = (code: number) => {
    process.exitCode = code;
    process.kill(process.pid, "SIGTERM");
  };
  const onBug = (error: unknown) => logger.error({ err: error }, "bug");
  const onTrouble = (error: unknown) => logger.warn({ err: error }, "trouble");
  const log = await openLog({
    dataDir: config.dataDir,
    ...(config.redisUrl === null ? {} : { redisUrl: config.redisUrl }),
    onFatal: (error) => {
      logger.fatal({ err: error }, "the disk failed; stopping so that nothing false is said");
      stop(1);
    },
    onWarning: (sentence) => logger.warn(sentence),
  });
  log.onAvailable((available) => {
    if (available) logger.info("the store answers again: everything can be saved");
    else logger.error("the store does not answer or is full: nothing can be saved now");
  });
  const bus = config.redisUrl === null ? null : await openRedisBus(config.redisUrl);
  const now = Date.now;
  const newId = () => nanoid(12);
  const networks = new Networks(log, { now, newId }, onBug);
  const directory = new Directory(log);
  await directory.start();
  const app = await createApp(
    {
      config,
      ...{ log, networks, directory, bus, now, newId, onBug, onTrouble },
      joinOrigin: joinOriginFor(config, networkInterfaces),
    },
    pages,
  );
  await new Promise<void>((resolve, reject) => {
    app.http.once("error", reject);
    app.http.listen(config.port, config.host, resolve);
  });
  sayWhere(app.http.address(), config);

  let stopping = false;
  const finish = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(process.exitCode ?? 1), stopWithin).unref();
    app.http.close();
    await app.close();
    await bus?.close();
    await log.close();
    process.exit();
  };
  process.on("SIGTERM", () => void finish());
  process.on("SIGINT", () => void finish());
}

function sayWhere(address: ReturnType<Server["address"]>, config: Config): void {
  const port = typeof address === "object" && address ? address.port : config.port;
  const { open, network } = listenAddresses(port, networkInterfaces(), config.host);
  console.log(`Bijeen is ready.\n  Open here:            ${config.origins[0] ?? open}`);
  for (const url of network) console.log(`  On this network:      ${url}`);
  console.log("  Stop with Ctrl+C.");
}

/** @returns a sentence for who runs the server, or null when it is something else */
function whyNotListening(error: unknown, { port, host }: Config): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is in use: stop what uses it, or set PORT.`;
    case "EACCES":
      return `Port ${port} may not be used by this user: set PORT to 1024 or higher.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST ${host} is no address of this computer: set HOST, or leave it out.`;
    default:
      return null;
  }
}
