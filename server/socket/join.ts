import type { Socket } from "socket.io";
import { refuse, type Refusal } from "../../shared/network/refusal.ts";
import type { Actor, Viewer } from "../../shared/network/rights.ts";
import type { Network } from "../../shared/network/state.ts";
import { protocol, type Handshake } from "../../shared/wire/messages.ts";
import { fits, hashKey, isKey } from "../keys.ts";
import type { Live, Networks } from "../network/networks.ts";

/** What is known of a connection once it is let in. */
export type Guest = {
  readonly live: Live;
  readonly actor: Viewer & Actor;
  readonly since: number | null;
};

const roles = ["facilitator", "supervisor", "screen", "speaker", "member"] as const;

/** Reads the handshake without trusting it. */
export function readHandshake(auth: unknown): Handshake | Refusal {
  if (typeof auth !== "object" || auth === null) return refuse("malformed", "auth");
  const { protocol: version, network, role, key, since } = auth as Record<string, unknown>;
  if (version !== protocol) return refuse("protocol_mismatch", "protocol", protocol);
  if (typeof network !== "string" || !/^[A-Za-z0-9_-]{1,40}$/.test(network)) {
    return refuse("unknown_network", "network");
  }
  const known = roles.find((one) => one === role);
  if (!known) return refuse("malformed", "role");
  if (!isKey(key)) return refuse("unknown_key", "key");
  const last =
    Number.isSafeInteger(since) && (since as number) >= 0 ? { since: since as number } : {};
  return { protocol, network, role: known, key, ...last };
}

/** @returns who this key makes of its holder, or undefined */
export function whoHolds(
  network: Network,
  role: Handshake["role"],
  key: string,
): (Viewer & Actor) | undefined {
  if (role === "member") {
    const tokenHash = hashKey(key);
    const device = network.secrets.devices.find((other) => other.tokenHash === tokenHash);
    return device && { role, memberId: device.memberId, tokenHash };
  }
  if (role === "speaker") {
    const link = network.secrets.speakers.find(({ keyHash }) => fits(key, keyHash));
    return link && { role, sessionId: link.sessionId, keyHash: link.keyHash };
  }
  return fits(key, network.secrets[role]) ? { role } : undefined;
}

/**
 * As `whoHolds`; reads the log once more before it says no, or when the device has seen more than
 * this node: the device may have joined a moment ago on another node.
 */
export async function whoHoldsNow(
  live: Live,
  role: Handshake["role"],
  key: string,
  since = 0,
): Promise<(Viewer & Actor) | undefined> {
  const known = whoHolds(live.room.state, role, key);
  if (known && since <= live.room.version) return known;
  await live.queue.looked();
  return whoHolds(live.room.state, role, key);
}

/** Lets a connection in, or says why not. */
export async function letIn(
  networks: Networks,
  socket: Socket,
  onTrouble: (error: unknown) => void,
): Promise<Guest | Refusal> {
  const handshake = readHandshake(socket.handshake.auth);
  if ("refused" in handshake) return handshake;
  const live = await networks.open(handshake.network).catch((error: unknown) => {
    onTrouble(error);
    return "unavailable" as const;
  });
  if (live === "unavailable") return refuse("unavailable");
  // the same words for a network that is not there and a key that does not fit
  if (!live) return refuse("unknown_key", "key");
  const actor = await whoHoldsNow(live, handshake.role, handshake.key, handshake.since ?? 0);
  if (!actor) return refuse("unknown_key", "key");
  return { live, actor, since: handshake.since ?? null };
}
