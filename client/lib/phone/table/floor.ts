import type { tableWords } from "../../i18n/table.ts";
import type { ScaledMethod } from "../../../../shared/content/scale.ts";
import type { TableRun } from "../../../../shared/network/tables.ts";
import { personNow, type PersonNow, type TableNow } from "../../../../shared/time/table.ts";

type Words = (typeof tableWords)["nl"];
type Step = {
  readonly method: ScaledMethod;
  readonly where: TableNow;
  readonly me: string;
  readonly mine: PersonNow;
};
type Say = { readonly names: ReadonlyMap<string, string>; readonly words: Words };

/** Who has the floor, and who is silent, in words for whoever holds this phone. */
export function floorWords(
  run: TableRun,
  { method, where, me, mine }: Step,
  { names, words }: Say,
): { readonly speaks: string; readonly listens: string } {
  const { speaks, listens } = words;
  const { step, turn, round } = where;
  const name = (id: string) => names.get(id) ?? "…";
  if (turn !== null) {
    const whose = turn === me ? listens.yourTurn : listens.turnOf(name(turn));
    return { speaks: whose, listens: "" };
  }
  switch (step.speaks) {
    case "all":
      return { speaks: speaks.all, listens: mine.part === "silent" ? listens.mute : "" };
    case "silent":
      return { speaks: speaks.silent, listens: "" };
    case "facilitator":
      return { speaks: speaks.facilitator, listens: listens.me };
    case "each-in-turn":
      return {
        speaks: speaks.round,
        listens: round ? listens.round(round.person, round.of) : "",
      };
    case "others": {
      const quiet = run.memberIds.filter((id) => personNow(run, method, id).part === "silent");
      if (quiet.includes(me)) return { speaks: speaks.others, listens: listens.me };
      const one = quiet[0];
      return { speaks: speaks.together, listens: one ? listens.one(name(one)) : "" };
    }
    default: {
      const one = run.memberIds.find((id) => personNow(run, method, id).part === "speaks");
      if (mine.part === "speaks") return { speaks: speaks.me, listens: listens.others };
      return { speaks: one ? speaks.one(name(one)) : speaks.all, listens: listens.me };
    }
  }
}
