import type { common } from "../i18n/common.ts";
import { listed } from "../i18n/format.ts";
import type { Lang } from "../i18n/messages.ts";
import type { phone } from "../i18n/phone.ts";
import type { Block, LocalText } from "../../../shared/network/state.ts";
import type { Change, Seat } from "./now.ts";

type Words = (typeof phone)["nl"];
type Language = { readonly current: Lang; text(text: LocalText): string };
type Kinds = (typeof common)["nl"]["kind"];

/** @returns what changed, for whoever listens to the page: the block, and where one sits in it */
export function toldOf(
  change: Change,
  block: Block | undefined,
  seat: Seat | null,
  words: Words,
  kinds: Kinds,
  language: Language,
): string {
  const { told } = words;
  if (change !== "block" && change !== "table") return told[change];
  const sentences: string[] = [];
  if (change === "block" && block) {
    const kind = kinds[block.kind];
    const title = language.text(block.title);
    sentences.push(
      title === kind
        ? told.kind(kind)
        : told.block(kind, title) + (/[.?!…]$/.test(title) ? "" : "."),
    );
  }
  if (seat?.at === "table") {
    sentences.push(told.table(seat.table));
    const names = seat.mates.map(({ name }) => name);
    if (names.length > 0) sentences.push(words.with(listed(names, language.current)));
  }
  return sentences.join(" ");
}
