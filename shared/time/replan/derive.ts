import type { Method, MethodStep } from "../../content/types.ts";
import type { Block, BlockKind, Session } from "../../network/state.ts";
import { plannedEnd, plannedStarts } from "../plan.ts";
import { leastMinutes } from "./give.ts";
import type { PlannedAgenda, PlannedBlock, Turns } from "./types.ts";

type Steps = Pick<Method, "steps">;
export type Derivation = {
  readonly timeZone: string;
  /** The steps of a method; without them the minimum is a share of the minutes. */
  readonly methodOf?: (methodId: string) => Steps | undefined;
  /** What is known better than by kind, for each block. */
  readonly known?: (block: Block) => Partial<PlannedBlock>;
  /** ms UTC; the end of the agenda as it stands when left out. */
  readonly end?: number;
};

/**
 * Share of the minutes without slack that a block of unknown steps needs. In the library the
 * minimums of the steps come to 0.55 to 0.8 of their minutes. A break and a closing give no more
 * than their slack; `give.ts` lets a break of up to 20 minutes shrink to ten.
 */
const leastShare: Readonly<Record<BlockKind, number>> = {
  ...{ welcome: 0.5, checkin: 0.7, inspiration: 0.7, interaction: 0.7 },
  ...{ break: 1, intervision: 0.7, harvest: 0.75, closing: 1 },
};
const longestCoffee = 20;
const savedTogether = 4;

/** @returns a live or coming session as the re-planner reads it */
export function plannedAgenda(session: Session, derivation: Derivation): PlannedAgenda {
  const { timeZone } = derivation;
  const starts = plannedStarts(session, timeZone);
  const blocks = session.blocks.map((block, index) =>
    plannedBlock(block, starts[index] ?? 0, derivation),
  );
  return {
    blocks: inTheirPlace(blocks),
    running: session.phase === "live" ? session.clock : null,
    end: derivation.end ?? plannedEnd(session, timeZone),
  };
}

/** @param startsAt ms UTC @returns what may be asked of a block, by its kind and its method */
export function plannedBlock(
  block: Block,
  startsAt: number,
  { methodOf, known }: Derivation,
): PlannedBlock {
  const steps = block.methodId === null ? undefined : methodOf?.(block.methodId)?.steps;
  return {
    ...{ id: block.id, kind: block.kind, title: block.title, startsAt },
    ...{ minutes: block.minutes, slack: block.slack },
    minimum: minimumOf(block, steps),
    ...{ protected: false, optional: false, after: [], merge: null },
    mayMove: ["inspiration", "interaction", "intervision"].includes(block.kind),
    ...{ fixedStart: null, notBefore: null },
    writing: block.kind === "inspiration" && steps ? questionsIn(steps) : null,
    turns: steps ? turnsIn(steps) : null,
    ...known?.(block),
  };
}

function minimumOf({ kind, minutes, slack }: Block, steps: readonly MethodStep[] | undefined) {
  const full = minutes - slack;
  if (kind === "closing") return full;
  if (kind === "break") return full <= longestCoffee ? Math.min(full, 10) : full;
  const least = steps ? sum(steps, "minMinutes") : Math.ceil(full * leastShare[kind]);
  return Math.min(full, least);
}

const sum = (steps: readonly MethodStep[], field: "minutes" | "minMinutes"): number =>
  steps.reduce((all, step) => all + step[field], 0);

/** The last step in which all talk after a speaker, when nothing protects it. */
function questionsIn(steps: readonly MethodStep[]): PlannedBlock["writing"] {
  const speaker = steps.findIndex(({ speaks }) => speaks === "speaker");
  if (speaker < 0) return null;
  const after = steps.slice(speaker + 1);
  const step = after.findLast(({ speaks, protected: kept }) => speaks === "all" && !kept);
  return step ? { minutes: step.minutes, minimum: step.minMinutes } : null;
}

function turnsIn(steps: readonly MethodStep[]): Turns | null {
  const turns = steps.filter(({ turn }) => turn !== undefined);
  const others = steps.filter(({ turn }) => turn === undefined);
  const [one] = turns;
  if (!one) return null;
  return {
    ...{ count: turns.length, minutes: one.minutes, minimum: one.minMinutes },
    ...{ others: sum(others, "minutes"), othersMinimum: sum(others, "minMinutes") },
  };
}

/**
 * What follows from the neighbours: two blocks of one kind keep their order (agreements come before
 * the first intervision), an assignment comes after the story that it is about, and a harvest may
 * be done together with the closing that follows, which saves one round.
 */
function inTheirPlace(blocks: readonly PlannedBlock[]): PlannedBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const before = blocks.slice(0, index).filter((other) => comesFirst(other.kind, block.kind));
    const together = block.kind === "harvest" && next?.kind === "closing" ? next : undefined;
    return {
      ...block,
      after: [...new Set([...block.after, ...before.map(({ id }) => id)])],
      merge:
        block.merge ?? (together ? { with: together.id, saves: saves(block, together) } : null),
    };
  });
}

function comesFirst(other: BlockKind, kind: BlockKind): boolean {
  return other === kind || (other === "inspiration" && kind === "interaction");
}

/** At most half of the shorter one, so that there is still a round and a goodbye. */
function saves(harvest: PlannedBlock, closing: PlannedBlock): number {
  const shorter = Math.min(leastMinutes(harvest), leastMinutes(closing));
  return Math.min(savedTogether, Math.floor(shorter / 2));
}
