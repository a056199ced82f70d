import type { Request } from "express";
import { refuse, type Refusal } from "../../shared/network/refusal.ts";
import type { Actor, Viewer } from "../../shared/network/rights.ts";
import type { Deps } from "../app.ts";
import { isKey } from "../keys.ts";
import type { Live } from "../network/networks.ts";
import { whoHoldsNow } from "../socket/join.ts";

export type Holder = { readonly live: Live; readonly actor: Viewer & Actor; readonly key: string };

const byPrefix = {
  lf: "facilitator",
  ls: "supervisor",
  lp: "screen",
  lk: "speaker",
  lm: "member",
} as const;

/** Who sent this request, by `Authorization: Bearer KEY`: no cookie, so no other page can act. */
export async function holderOf(
  deps: Deps,
  request: Request<{ id: string }>,
): Promise<Holder | Refusal> {
  const key = request.get("authorization")?.replace(/^Bearer /i, "");
  if (!isKey(key) || !/^[A-Za-z0-9_-]{1,40}$/.test(request.params.id)) {
    return refuse("unknown_key", "authorization");
  }
  const live = await deps.networks.open(request.params.id).catch((error: unknown) => {
    deps.onTrouble(error);
    return "unavailable" as const;
  });
  if (live === "unavailable") return refuse("unavailable");
  const role = byPrefix[key.slice(0, 2) as keyof typeof byPrefix];
  const actor = live && (await whoHoldsNow(live, role, key));
  return actor ? { live, actor, key } : refuse("unknown_key", "authorization");
}
