import type { MethodKind } from "../../../shared/content/types.ts";
import type { Block, BlockKind, LocalText } from "../../../shared/network/state.ts";
import { fold } from "../../../shared/roster/search.ts";

/** A method (*werkvorm*) as a list shows it. */
export type MethodChoice = {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: MethodKind;
  /** What all its steps take. */
  readonly minutes: number;
  /** What its steps take when each is as short as it can be. */
  readonly least: number;
  readonly groupSize: { readonly min: number; readonly max: number };
};

/** The kind of method that fits a kind of block; a break has none. */
const fitting: Partial<Record<BlockKind, MethodKind>> = {
  welcome: "checkin",
  checkin: "checkin",
  inspiration: "inspiration",
  interaction: "interaction",
  intervision: "intervision",
  harvest: "harvest",
  closing: "checkout",
};

/**
 * @param typed begin of any word of the name, in the language asked for
 * @returns the methods that fit the block first, then the others, both in the library's order
 */
export function methodChoices(
  methods: readonly MethodChoice[],
  kind: BlockKind,
  typed: string,
  lang: "nl" | "en",
): { readonly fit: readonly MethodChoice[]; readonly other: readonly MethodChoice[] } {
  const found = methods.filter(({ name }) => namedLike(name, typed, lang));
  return {
    fit: found.filter((method) => method.kind === fitting[kind]),
    other: found.filter((method) => method.kind !== fitting[kind]),
  };
}

/** @returns whether the name has every word that was typed */
export function namedLike(name: LocalText, typed: string, lang: "nl" | "en"): boolean {
  const text = fold(typeof name === "string" ? name : name[lang]);
  return fold(typed)
    .split(" ")
    .every((word) => text.includes(word));
}

/** How a method stands to the minutes of its block. `shorter`: with shorter steps. */
export type MethodFit = "fits" | "shorter" | "short";

/** @returns how the steps fit in what the block has without its slack */
export function methodFit(
  block: Pick<Block, "minutes" | "slack">,
  method: Pick<MethodChoice, "minutes" | "least">,
): MethodFit {
  const room = roomOf(block);
  if (room >= method.minutes) return "fits";
  return room >= method.least ? "shorter" : "short";
}

/** @returns the minutes that a method may take: slack is for the walk and what runs over */
export function roomOf({ minutes, slack }: Pick<Block, "minutes" | "slack">): number {
  return minutes - slack;
}
