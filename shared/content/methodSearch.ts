import type { LocalText } from "../network/state.ts";
import { fold } from "../roster/search.ts";
import { situations } from "./situations.ts";
import { methodKinds } from "./types.ts";
import type { Method, MethodKind } from "./types.ts";

/** What somebody looks for; null: it does not matter. */
export type MethodWish = {
  readonly text: string;
  readonly kind: MethodKind | null;
  /** In one group. */
  readonly people: number | null;
  /** That there are. */
  readonly minutes: number | null;
  /** The id of a situation. */
  readonly situation: string | null;
};
export type WishPart = keyof MethodWish;
export const noWish: MethodWish = {
  ...{ text: "", kind: null, people: null, minutes: null, situation: null },
};

/** A method that fits the wish; `shorter`: only when its steps give way. */
export type FoundMethod = { readonly method: Method; readonly shorter: boolean };

/**
 * @returns the methods that fit, in the order they come in; those that fit the minutes without
 * giving way first, and with a typed text those whose name has it before the others
 */
export function findMethods(
  methods: readonly Method[],
  wish: MethodWish,
  lang: "nl" | "en",
): readonly FoundMethod[] {
  const words = fold(wish.text).split(" ").filter(Boolean);
  return methods
    .map((method) => ({ method, rank: rankOf(method, words, lang) }))
    .filter(({ method, rank }) => rank < none && fits(method, wish))
    .map(({ method, rank }) => ({
      ...{ method, rank },
      shorter: wish.minutes !== null && method.totalMinutes > wish.minutes,
    }))
    .sort((a, b) => Number(a.shorter) - Number(b.shorter) || a.rank - b.rank)
    .map(({ method, shorter }) => ({ method, shorter }));
}

/** @returns minutes that the method takes when every step is at its minimum */
export function leastMinutes({ steps }: Pick<Method, "steps">): number {
  return steps.reduce((sum, { minMinutes }) => sum + minMinutes, 0);
}

/**
 * For when nothing fits: which part of the wish to let go of.
 * @returns the parts that by themselves stand in the way, with how many methods each would give
 */
export function loosened(
  methods: readonly Method[],
  wish: MethodWish,
  lang: "nl" | "en",
): readonly { readonly part: WishPart; readonly count: number }[] {
  return partsOf(wish)
    .map((part) => ({ part, count: findMethods(methods, without(wish, part), lang).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export function partsOf(wish: MethodWish): WishPart[] {
  return (Object.keys(noWish) as WishPart[]).filter((part) => wish[part] !== noWish[part]);
}

export function without(wish: MethodWish, part: WishPart): MethodWish {
  return { ...wish, [part]: noWish[part] };
}

/** The names in an address: `?q=stil&kind=interaction&people=5&minutes=30&for=action`. */
const names: Readonly<Record<WishPart, string>> = {
  ...{ text: "q", kind: "kind", people: "people", minutes: "minutes", situation: "for" },
};

/** Reads an address, which anybody may have typed: what it does not know is no wish. */
export function wishOf(query: URLSearchParams): MethodWish {
  const count = (part: WishPart) => {
    const number = Number(query.get(names[part]) ?? "");
    return Number.isInteger(number) && number > 0 && number <= 999 ? number : null;
  };
  const kind = query.get(names.kind);
  const situation = query.get(names.situation);
  return {
    text: (query.get(names.text) ?? "").slice(0, 100),
    kind: methodKinds.find((one) => one === kind) ?? null,
    people: count("people"),
    minutes: count("minutes"),
    situation: situations.find(({ id }) => id === situation)?.id ?? null,
  };
}

/** @returns what stands behind the `?`; empty without a wish */
export function queryOf(wish: MethodWish): string {
  const parts = partsOf(wish).map((part): [string, string] => [names[part], String(wish[part])]);
  return new URLSearchParams(parts).toString();
}

function fits(method: Method, { kind, people, minutes, situation }: MethodWish): boolean {
  if (kind !== null && method.kind !== kind) return false;
  if (people !== null && (people < method.groupSize.min || people > method.groupSize.max))
    return false;
  if (minutes !== null && leastMinutes(method) > minutes) return false;
  return situation === null || helps(method, situation);
}

/** A changed copy helps in the situations of what it was copied from. */
function helps({ id, basedOn }: Method, situation: string): boolean {
  const ids = situations.find((one) => one.id === situation)?.methods ?? [];
  return ids.includes(id) || (basedOn !== undefined && ids.includes(basedOn));
}

const none = 3;

/** @returns 0: each word in the name, 1: in the name or when to use it, 2: anywhere, 3: nowhere */
function rankOf(method: Method, words: readonly string[], lang: "nl" | "en"): number {
  const say = (text: LocalText) => (typeof text === "string" ? text : text[lang]);
  const has = (texts: readonly string[]) => {
    const all = fold(texts.join(" "));
    return words.every((word) => all.includes(word));
  };
  const name = [say(method.name)];
  if (has(name)) return 0;
  const about = [...name, say(method.useWhen)];
  if (has(about)) return 1;
  const steps = method.steps.flatMap((step) => [say(step.name), say(step.instruction)]);
  const roles = method.roles.map((role) => say(role.name));
  return has([...about, ...steps, ...roles]) ? 2 : none;
}
