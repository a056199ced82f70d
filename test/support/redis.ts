import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import { freePort } from "./freePort.ts";
import { tempFolder } from "./tempFolder.ts";

export type OwnRedis = {
  readonly url: string;
  readonly port: number;
  /** Where it keeps its files. */
  readonly folder: string;
  /** Ends it in order and throws its files away. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files, after ending it if need be. */
  restart(): Promise<void>;
  /** Leaves its connections open and answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
};

/**
 * Our own redis-server on 127.0.0.1 with a free port and a fresh folder, as durable as the manual
 * asks. `settings` are further words for its command line. It never outlives this process.
 */
export async function startRedis(settings: readonly string[] = []): Promise<OwnRedis> {
  const folder = tempFolder(quickDisk());
  const port = await freePort();
  let child = await launch(port, folder.path, settings);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(signal);
    child.kill("SIGCONT");
    await exit;
  };
  process.on("exit", () => child.kill("SIGKILL"));
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder: folder.path,
    async stop() {
      await end("SIGTERM");
      folder.remove();
    },
    kill: () => end("SIGKILL"),
    async restart() {
      await end("SIGTERM");
      child = await launch(port, folder.path, settings);
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
  };
}

/** Memory where we have it: a disk that is slow for a moment looks like a Redis that is away. */
function quickDisk(): string {
  try {
    accessSync("/dev/shm", constants.W_OK);
    return "/dev/shm";
  } catch {
    return tmpdir();
  }
}

async function launch(port: number, dir: string, more: readonly string[]): Promise<ChildProcess> {
  const words = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", dir, "--save", ""];
  const durable = ["--appendonly", "yes", "--appendfsync", "always"];
  const child = spawn("redis-server", [...words, ...durable, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  await new Promise<void>((ready, fail) => {
    child.once("error", fail);
    child.once("exit", () => fail(new Error(`redis-server ended:\n${said.join("\n")}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      if (line.includes("Ready to accept connections")) ready();
    });
  });
  return child;
}
