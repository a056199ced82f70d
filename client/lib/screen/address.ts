/** @returns the address as somebody types it: without protocol or closing slash */
export function addressOf(origin: string | null): string {
  return (origin ?? "").replace(/^https?:\/\//, "").replace(/\/$/, "");
}
