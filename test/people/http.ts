import { randomBytes } from "node:crypto";
import type { Refusal } from "../../shared/network/refusal.ts";

/** A key or token as a device makes it. */
export const newKey = (prefix: "lf" | "lm") => `${prefix}_${randomBytes(32).toString("base64url")}`;

/** The server said no. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;

  constructor(path: string, refusal: Refusal) {
    super(`${path}: ${refusal.refused} ${refusal.field ?? ""} ${refusal.limit ?? ""}`.trimEnd());
    this.refusal = refusal;
  }
}

/** Attempts before a connection that fails is taken for lost, and the wait between two, ms. */
const attempts = 5;
const waitMs = 200;

/**
 * Asks the programming interface. A body makes it a POST; a connection that fails is tried again,
 * as every POST of the protocol carries an id that makes a repeat harmless.
 * @throws Refused
 */
export async function ask<T>(
  url: string,
  path: string,
  options: { body?: unknown; key?: string } = {},
): Promise<T> {
  const { body, key } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(`${url}/api${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Refused(path, answer as Refusal);
      return answer as T;
    } catch (error) {
      if (error instanceof Refused || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
