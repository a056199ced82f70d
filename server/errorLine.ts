import { LogUnavailable } from "./log/log.ts";

type Line = {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Line;
};

/**
 * What a log line says of an error. Errors of parsing, and replies of Redis, repeat the text that
 * they choked on, which people may have typed: of those only the kind and the place are kept.
 */
export function errorLine(error: unknown): Line {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const safe = error instanceof LogUnavailable || error instanceof TypeError || code !== undefined;
  const frames = stack?.split("\n").filter((line) => /^ {4}at /.test(line));
  return {
    type: name,
    ...(safe ? { message } : {}),
    ...(code === undefined ? {} : { code }),
    ...(frames?.length ? { stack: frames.join("\n") } : {}),
    ...(cause === undefined ? {} : { cause: errorLine(cause) }),
  };
}
