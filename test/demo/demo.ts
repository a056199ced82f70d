import { parseArgs } from "node:util";
import { showCode } from "../../shared/wire/roomCode.ts";
import type { Facilitator } from "../people/facilitator.ts";
import { startServerProcess, type ServerProcess } from "../support/serverProcess.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { prepare } from "./desk.ts";
import { Pace } from "./pace.ts";
import { isFree } from "./port.ts";
import { playSession } from "./session.ts";

/**
 * `npm run demo`: the real server, a session of today and 25 people who come in, take part and
 * write, until Ctrl+C. `--fast` plays it in seconds and ends; `--no-pages` needs no build.
 */
const { values } = parseArgs({
  options: {
    fast: { type: "boolean", default: false },
    "no-pages": { type: "boolean", default: false },
  },
});
/** A second of the demo, ms. */
const msPerSecond = values.fast ? 20 : 1_000;

const folder = tempFolder();
const pace = new Pace(msPerSecond);
let server: ServerProcess | null = null;
let ending = false;

async function end(code: number): Promise<never> {
  ending = true;
  pace.stop();
  await server?.stop();
  folder.remove();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void end(0));
}

try {
  server = await serve();
  void server.ended.then(() => {
    if (ending) return;
    console.error("De server is gestopt.");
    void end(1);
  });
  // localhost may mean an address that the server does not listen on
  const url = server.url.replace("//localhost:", "//127.0.0.1:");
  const desk = await prepare(url, Date.now());
  showLinks(server, desk);
  const { joined, written, revised, acknowledged, lost } = await playSession({
    ...{ desk, url, pace },
    say: (line) => console.log(`${clock()}  ${line}`),
  });
  console.log(
    `\n${joined} binnen · ${written} actiepunten geschreven · ${revised} bijgesteld · ` +
      `${acknowledged} bevestigd · ${lost} verloren`,
  );
  if (values.fast) await end(lost === 0 && acknowledged === written + revised ? 0 : 1);
  console.log("Ga zelf verder aan het bureau. Stop met Ctrl+C.");
} catch (error) {
  if (!ending) {
    console.error(error);
    await end(1);
  }
}

async function serve(): Promise<ServerProcess> {
  const env = { DATA_DIR: folder.path, REDIS_URL: "", ORIGIN: "", LOG_LEVEL: "warn" };
  const pages = !values["no-pages"];
  if (values.fast) return startServerProcess(env, { pages });
  const HOST = process.env["HOST"] || "0.0.0.0";
  const wanted = process.env["PORT"] || "3000";
  const free = /^\d{1,5}$/.test(wanted) ? await isFree(Number(wanted), HOST) : true;
  if (!free) console.log(`Poort ${wanted} is bezet: de demo neemt een vrije poort.`);
  return startServerProcess({ ...env, HOST, PORT: free ? wanted : "0" }, { pages });
}

function showLinks({ url, networkUrls }: ServerProcess, desk: Facilitator): void {
  const { networkId, keys, code } = desk;
  const network = `${url}/n/${networkId}`;
  const own = networkUrls.filter((other) => other !== url);
  console.log(`
S&O leergemeenschap, sessie 1 (demo)

  Bureau          ${network}/desk#${keys.facilitator}
  Groot scherm    ${network}/screen#${keys.screen}
  Opbrengst       ${network}/outcomes#${keys.supervisor}
  Telefoon        ${url}/s/${code}   (code ${showCode(code)})
${own.map((other) => `  Eigen telefoon  ${other}/s/${code}   (zelfde netwerk)\n`).join("")}
  Stop met Ctrl+C.
`);
}

function clock(): string {
  return new Date().toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam" });
}
