/**
 * Whether a browser page of this origin may open a socket. Without configured origins: only pages
 * that this server served itself. A client that is no browser sends no origin and is judged by its
 * key alone: no ambient authority is involved.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  const web = url.protocol === "http:" || url.protocol === "https:";
  return allowed.length === 0 && web && url.origin === origin && url.host === host;
}
