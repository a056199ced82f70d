import { createHmac, hash, timingSafeEqual } from "node:crypto";

/**
 * Keys are long random capabilities, made on the facilitator's device, stored as SHA-256 only.
 * The keys of the supervisor, the screen and the speaker of each session follow from the facilitator's,
 * so that whoever holds the desk can always show them, and nobody can go the other way.
 */
const keyShape = /^l[fspkm]_[A-Za-z0-9_-]{43}$/;

export function isKey(key: unknown): key is string {
  return typeof key === "string" && keyShape.test(key);
}

/** @returns SHA-256 in lower-case hexadecimal */
export function hashKey(key: string): string {
  return hash("sha256", key, "hex");
}

/** @returns whether this key has that hash, in constant time */
export function fits(key: string, expectedHash: string): boolean {
  const given = Buffer.from(hashKey(key), "hex");
  const expected = Buffer.from(expectedHash, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function supervisorKey(facilitatorKey: string): string {
  return `ls_${derive(facilitatorKey, "supervisor")}`;
}

export function screenKey(facilitatorKey: string): string {
  return `lp_${derive(facilitatorKey, "screen")}`;
}

/** @param number how many links this session's speaker has had, with this one: from 1 */
export function speakerKey(facilitatorKey: string, sessionId: string, number: number): string {
  return `lk_${derive(facilitatorKey, `speaker:${sessionId}:${number}`)}`;
}

function derive(key: string, purpose: string): string {
  return createHmac("sha256", key).update(`bijeen:${purpose}`).digest("base64url");
}
