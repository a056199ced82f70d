/**
 * @returns "12:40", "1:02:05", "+2:10". The last second reads 0:01 and zero reads 0:00: what is
 * left is rounded up, what is over is rounded down.
 */
export function countdownText(remainingMs: number): string {
  const over = remainingMs <= -1000;
  const total = over ? Math.floor(-remainingMs / 1000) : Math.max(0, Math.ceil(remainingMs / 1000));
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const text = hours
    ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`
    : `${minutes}:${seconds}`;
  return over ? `+${text}` : text;
}

/**
 * @returns how much of the ring is filled, in hundredths. It empties towards zero, and fills the
 * other way when the time is over: full again when twice the time has gone.
 */
export function ringPart(remainingMs: number, totalMs: number): number {
  if (totalMs <= 0) return remainingMs < 0 ? 100 : 0;
  return Math.min(100, (Math.abs(remainingMs) / totalMs) * 100);
}
