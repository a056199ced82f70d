import type { NetworkInterfaceInfo } from "node:os";

/** Bridges of containers and virtual machines: no phone in the room reaches them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|lxc|podman)/i;
const loopback = /^(localhost|127\.|::1$)/;

function isReachable({ internal, family, address }: NetworkInterfaceInfo): boolean {
  return !internal && family === "IPv4" && !address.startsWith("169.254.");
}

/**
 * The addresses to print when the server listens.
 * @param port the port that it got
 * @param interfaces the answer of `os.networkInterfaces()`
 * @param host what it listens on; on one address alone there is nothing else to show
 * @returns `open` for the person at this computer, `network` for phones on the same network
 */
export function listenAddresses(
  port: number,
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
  host = "0.0.0.0",
): { open: string; network: string[] } {
  const url = (name: string) => `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  if (loopback.test(host)) return { open: url(host), network: [] };
  if (host !== "0.0.0.0" && host !== "::") return { open: url(host), network: [url(host)] };
  const found = Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(isReachable)
    .map(({ address }) => url(address));
  return { open: url("localhost"), network: [...new Set(found)] };
}
