import { isIPv6 } from "node:net";

/**
 * Where a request comes from, for counting: an IPv4 address, or the /64 of an IPv6 household. Kept
 * in memory only.
 * @param ip as the socket or a proxy on this computer gives it
 */
export function sourceOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  // the zeros behind :: count too: without them every address of a household is another source
  const [head = "", tail] = ip.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups.slice(0, 4).join(":");
}
