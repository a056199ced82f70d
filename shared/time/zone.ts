/** The network's time zone by `Intl` alone. A zone that does not exist throws a RangeError. */
const dayMs = 86_400_000;
const readers = new Map<string, Intl.DateTimeFormat>();

function readerFor(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known) return known;
  const reader = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  readers.set(timeZone, reader);
  return reader;
}

/** @returns ms that the zone's clocks are ahead of UTC at that moment */
export function zoneOffsetMs(ms: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of readerFor(timeZone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(ms / 1000) * 1000;
}

/**
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns ms UTC. An hour that comes twice (end of summer time) is the first one; an hour that
 * is skipped moves on by what is skipped, as in `Temporal`'s "compatible".
 */
export function zonedToUtc(date: string, time: string, timeZone: string): number {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const before = zoneOffsetMs(shown - dayMs, timeZone);
  const after = zoneOffsetMs(shown + dayMs, timeZone);
  const real = [shown - before, shown - after].filter(
    (ms) => ms + zoneOffsetMs(ms, timeZone) === shown,
  );
  return real.length > 0 ? Math.min(...real) : shown - before;
}

/** @returns `YYYY-MM-DDTHH:MM:SS+01:00`: the moment, as the room's clock showed it */
export function isoInZone(ms: number, timeZone: string): string {
  const offset = zoneOffsetMs(ms, timeZone);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const shown = new Date(ms + offset).toISOString().slice(0, 19);
  return `${shown}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** @returns the day in the zone, `YYYY-MM-DD` */
export function dateIn(ms: number, timeZone: string): string {
  return isoInZone(ms, timeZone).slice(0, 10);
}

/** @returns the clock in the zone, `HH:MM` */
export function timeIn(ms: number, timeZone: string): string {
  return isoInZone(ms, timeZone).slice(11, 16);
}

const locales = { nl: "nl-NL", en: "en-GB" } as const;

/** @returns the clock in the zone, "14:05" */
export function formatTime(ms: number, timeZone: string, lang: "nl" | "en"): string {
  return new Intl.DateTimeFormat(locales[lang], {
    timeZone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
  }).format(ms);
}

/** @param date `YYYY-MM-DD` @returns "donderdag 5 februari 2026" */
export function formatDate(date: string, lang: "nl" | "en"): string {
  return new Intl.DateTimeFormat(locales[lang], {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(Date.parse(`${date}T00:00:00Z`));
}

/** @param date `YYYY-MM-DD` @returns the day `days` later, or earlier when negative */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
