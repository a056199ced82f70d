import type { NetworkInterfaceInfo } from "node:os";
import type { Socket } from "socket.io";
import { listenAddresses } from "../addresses.ts";
import type { Config } from "../config.ts";

type Interfaces = () => NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * The address for code and QR. A facilitator who opened `localhost` on her own laptop still shows
 * phones an address that they can reach.
 */
export function joinOriginFor(
  config: Pick<Config, "origins" | "host">,
  interfaces: Interfaces,
): (socket: Socket) => string {
  return (socket) => {
    const configured = config.origins[0];
    if (configured) return configured;
    const { origin, host } = socket.handshake.headers;
    const seen = origin ?? `http://${host ?? "localhost"}`;
    if (!URL.canParse(seen)) return seen;
    const { hostname, port } = new URL(seen);
    if (hostname !== "localhost" && hostname !== "127.0.0.1") return seen;
    return listenAddresses(Number(port || 80), interfaces(), config.host).network[0] ?? seen;
  };
}
