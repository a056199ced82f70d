import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Ended = { readonly code: number | null; readonly output: string };
export type Running = {
  /** Resolves when it has printed this; rejects when it ends without. */
  printed(text: string): Promise<void>;
  end(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts a file of the repository on this Node.js, as `npm run` does after a build. It never
 * outlives this process.
 * @param file from the root
 * @param env on top of our own
 */
export function startProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // not SIGKILL, so that it ends what it started itself
  const end = () => child.kill();
  process.on("exit", end);
  let output = "";
  const heard = new Set<() => void>();
  const hear = (chunk: unknown) => {
    output += String(chunk);
    for (const one of heard) one();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close").then(([code]) => {
    process.off("exit", end);
    return { code: code as number | null, output };
  });
  return {
    ended,
    end: (signal) => void child.kill(signal),
    printed: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve();
        heard.add(look);
        look();
        ended.then(() => reject(new Error(`it ended without "${text}":\n${output}`)), reject);
      }),
  };
}
