import type { Response } from "express";
import type { Refusal, RefusalCode } from "../../shared/network/refusal.ts";

const statuses: Partial<Record<RefusalCode, number>> = {
  not_allowed: 403,
  unknown_key: 401,
  unknown_network: 404,
  code_unknown: 404,
  session_not_open: 409,
  session_closed: 410,
  session_not_closed: 409,
  too_large: 413,
  wrong_phase: 409,
  stale: 409,
  idempotency_mismatch: 422,
  rate_limited: 429,
  unavailable: 503,
};

/** The one way from a refusal to HTTP: problem details (RFC 9457) that carry the refusal itself. */
export function problem(response: Response, refusal: Refusal): void {
  const status = statuses[refusal.refused] ?? (refusal.refused.startsWith("unknown_") ? 404 : 400);
  if (refusal.refused === "rate_limited") response.set("Retry-After", String(refusal.limit ?? 1));
  response
    .status(status)
    .type("application/problem+json")
    .send(JSON.stringify({ title: refusal.refused, status, ...refusal }));
}
