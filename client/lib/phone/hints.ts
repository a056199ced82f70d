/**
 * Quiet tips at an action point, after the seven checks of a good one: my own act, one act, a day,
 * small enough to begin, a moment, a result that shows. They guess from words and never block.
 */
export type Hint = "past" | "ownAct" | "oneAct" | "visible" | "moment" | "firstStep";

export type Hinted = {
  readonly what: string;
  /** `YYYY-MM-DD`, or empty while no day is chosen. */
  readonly byWhen: string;
  readonly firstStep: string;
  readonly notice: string;
};

const word = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, "iu");

/** A sentence that others must carry out. */
const others =
  /^\s*(?:(?:wij|we|zij|ze|iedereen|men|anderen|ons team|het team|de school|de gemeente|de coalitie|they|everyone|everybody|our team|the team|the school|others)(?![\p{L}]))/iu;
/** Words that join a second act to the first. */
const more = word(
  "en ook|en daarna|daarnaast|verder|bovendien|ten tweede|and also|and then|furthermore|besides",
);
const listed = /\n\s*(?:[-*•]|\d+[.)])|;\s*\S/u;
/** Intentions that nobody can see from outside. */
const vague = word(
  "beter|meer aandacht|nadenken|proberen|probeer|bewuster|verbeteren|nastreven|ontwikkelen|stimuleren|bevorderen|better|more attention|think about|try to|try|improve|be aware|develop|encourage",
);
/** A moment that starts the act: "als …", a day, a month, a time, before or after something. */
const moment = word(
  "als|wanneer|zodra|voordat|nadat|tijdens|volgende|morgen|vandaag|overmorgen|dagelijks|wekelijks|" +
    "elke|iedere|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|" +
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|" +
    "if|when|once|before|after|during|next|tomorrow|today|daily|weekly|every|each|" +
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|" +
    "january|february|march|may|june|july|august|october",
);
const clock = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s*uur\b|\b\d{1,2}\s*(?:am|pm)\b/iu;

/** Fewer characters than this is still typing. */
const worthReading = 12;

/**
 * @param today `YYYY-MM-DD`
 * @returns at most two, what matters most first; none while little has been typed
 */
export function hintsFor(point: Hinted, today: string): Hint[] {
  const what = point.what.trim();
  const hints: Hint[] = [];
  if (point.byWhen !== "" && point.byWhen < today) hints.push("past");
  if (what.length >= worthReading) {
    if (others.test(what)) hints.push("ownAct");
    if (more.test(what) || listed.test(what)) hints.push("oneAct");
    if (vague.test(what) && point.notice.trim() === "") hints.push("visible");
    if (!moment.test(what) && !clock.test(what)) hints.push("moment");
    if (point.firstStep.trim() === "") hints.push("firstStep");
  }
  return hints.slice(0, 2);
}
