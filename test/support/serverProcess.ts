import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type ServerProcess = {
  /** For a client on this computer. */
  readonly url: string;
  /** Addresses for phones on the same network. */
  readonly networkUrls: readonly string[];
  readonly pid: number;
  /** Resolves when it has ended, however that came about. */
  readonly ended: Promise<void>;
  /** Ends it as a power cut of the process would: no handler runs. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
};

const main = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/**
 * The real server, in a process of its own, ready to serve. `env` are its settings; without
 * `PORT` it takes a free one. It never outlives this process.
 * @throws Error with what it printed, when it ends before it is ready
 */
export async function startServerProcess(
  env: Readonly<Record<string, string>>,
  options: { readonly pages?: boolean } = {},
): Promise<ServerProcess> {
  const args = options.pages ? [main] : [main, "--no-pages"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killNow = () => child.kill("SIGKILL");
  process.on("exit", killNow);
  const ended = once(child, "exit").then(() => void process.off("exit", killNow));
  const said: string[] = [];
  const networkUrls: string[] = [];
  const url = await new Promise<string>((ready, fail) => {
    let open = "";
    child.stderr.on("data", (chunk) => said.push(String(chunk)));
    child.once("error", fail);
    child.once("close", () => fail(new Error(said.join("\n") || "the server ended at once")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      open ||= /Open here:\s+(\S+)/.exec(line)?.[1] ?? "";
      networkUrls.push(...(/On this network:\s+(\S+)/.exec(line)?.slice(1) ?? []));
      if (line.includes("Stop with Ctrl+C")) ready(open);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    ...{ url, networkUrls, ended },
    pid: child.pid ?? 0,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
