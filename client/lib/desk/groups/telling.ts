import type { Block } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";
import { consequencesOf, type Change } from "./consequences.ts";
import { tell, type TellOptions, type Told } from "./consequenceWords.ts";
import type { Earlier } from "./earlier.ts";
import { callNames } from "./callNames.ts";
import type { RuleNames } from "./ruleWords.ts";

export function ruleNames(desk: DeskView): RuleNames {
  const called = callNames(desk.network.members);
  return {
    person: (memberId) => called.get(memberId) ?? desk.label(memberId),
    block: (blockId) => {
      const block = desk.network.sessions
        .flatMap((session) => session.blocks)
        .find((one) => one.id === blockId);
      return block && desk.title(block);
    },
  };
}

export function tellOptions(desk: DeskView, about?: string): TellOptions {
  return {
    lang: desk.language.current,
    names: ruleNames(desk),
    session: desk.session,
    ...(about === undefined ? {} : { about }),
  };
}

/** @returns what a change brings, in words; null when it changes nothing */
export function toldOf(
  desk: DeskView,
  block: Block,
  change: Change,
  earlier: Earlier,
  about?: string,
): Told[] | null {
  const consequences = consequencesOf(desk.network, desk.session, block, change, earlier);
  return consequences && tell(consequences, tellOptions(desk, about));
}
