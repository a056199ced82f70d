import type { CommandOf } from "../commands.ts";
import { runningIndex } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Block, LocalText, Session, Skipped } from "../state.ts";

type Row = CommandOf<"ApplyPlan">["rows"][number];
export type Schedule = { readonly blocks: readonly Block[]; readonly skipped: readonly Skipped[] };

/**
 * The agenda that a plan makes: what is over stays, then the rows in their order. What is not named
 * is put aside. Refuses what no plan may do: to a protected block, below a minimum, to a break.
 */
export function newSchedule(session: Session, rows: readonly Row[]): Schedule | Refusal {
  const { blocks, skipped = [] } = session;
  const at = runningIndex(session);
  const running = blocks[at];
  const coming = blocks.slice(at + 1);
  const named = rows.flatMap((row) => [row.blockId, ...(row.with === undefined ? [] : [row.with])]);
  if (new Set(named).size < named.length) return refuse("malformed", "rows");

  const next: Block[] = blocks.slice(0, at + 1);
  for (const [index, row] of rows.entries()) {
    const runs = index === 0 && row.blockId === running?.id;
    const block = runs ? running : coming.find(({ id }) => id === row.blockId);
    if (!block) return refuse("unknown_block", `rows.${index}.blockId`);
    const other = coming.find(({ id }) => id === row.with);
    if (row.with !== undefined && !other) return refuse("unknown_block", `rows.${index}.with`);
    const fault = faultOf(block, other, row, index);
    if (fault) return fault;
    const changed = withRow(block, other, row);
    if (runs) next.splice(at, 1, changed);
    else next.push(changed);
  }
  const aside = asideFrom(blocks, coming, rows);
  return isRefusal(aside) ? aside : { blocks: next, skipped: [...skipped, ...aside] };
}

function faultOf(block: Block, other: Block | undefined, row: Row, index: number): Refusal | null {
  const touched = row.minutes !== block.minutes || other !== undefined;
  if ((block.protected && touched) || other?.protected) {
    return refuse("block_protected", `rows.${index}.blockId`);
  }
  if (other) return null;
  const rest = block.kind === "break" ? limits.breakMin : 1;
  const least = Math.min(block.minutes, Math.max(block.minimum ?? 1, rest));
  return row.minutes < least
    ? refuse("field_out_of_range", `rows.${index}.minutes`, `≥${least}`)
    : null;
}

/** What a block gave is not given again, and its minimum holds in the next plan too. */
function withRow(block: Block, other: Block | undefined, row: Row): Block {
  const { minutes, minimum = block.minimum, fixedStart, writing } = row;
  const had = block.minutes + (other?.minutes ?? 0);
  const slack = Math.max(0, block.slack + (other?.slack ?? 0) - Math.max(0, had - minutes));
  return {
    ...block,
    ...{ minutes, slack: Math.min(slack, minutes - 1) },
    ...(minimum !== undefined && { minimum: Math.min(minimum, minutes) }),
    ...(writing && { writing: false }),
    ...(fixedStart !== undefined && { fixedStart }),
    ...(other && {
      title: joined(block.title, other.title, " + "),
      assignment: both(block.assignment, other.assignment),
    }),
  };
}

function both(one: LocalText | null, other: LocalText | null): LocalText | null {
  return one !== null && other !== null ? joined(one, other, "\n\n") : (one ?? other);
}

function joined(one: LocalText, other: LocalText, by: string): LocalText {
  if (typeof one === "string" && typeof other === "string") return one + by + other;
  const say = (text: LocalText, lang: "nl" | "en") =>
    typeof text === "string" ? text : text[lang];
  return {
    nl: say(one, "nl") + by + say(other, "nl"),
    en: say(one, "en") + by + say(other, "en"),
  };
}

/** Only an optional block may be left out; who is done together with another is put aside too. */
function asideFrom(
  blocks: readonly Block[],
  coming: readonly Block[],
  rows: readonly Row[],
): Skipped[] | Refusal {
  const aside: Skipped[] = [];
  for (const block of coming) {
    const index = blocks.indexOf(block);
    const into = rows.find((row) => row.with === block.id)?.blockId;
    if (into !== undefined) aside.push({ block, index, into });
    if (into !== undefined || rows.some((row) => row.blockId === block.id)) continue;
    const kept = block.protected || block.kind === "break" || block.kind === "closing";
    if (kept || !block.optional) return refuse("block_protected", "rows");
    aside.push({ block, index });
  }
  return aside;
}
