const shift = new URL("./clockAhead.js", import.meta.url).href;
const { CLOCK_AHEAD: own = "0" } = process.env;

/** Ten to two in Amsterdam on an ordinary day: for tests that no date may make different. */
export const meetingDay = Date.parse("2026-11-25T12:50:00Z");

/** @param ms ahead of our own clock @returns the environment of a program that is so */
export function clockAhead(ms: number): Readonly<Record<string, string>> {
  if (ms === 0) return {};
  return { NODE_OPTIONS: `--import=${shift}`, CLOCK_AHEAD: String(Number(own) + ms) };
}
