import { scaledFor } from "../../time/table.ts";
import { pausedTable, stepped, unbegun, withMinute, withoutMinute } from "../../time/tableSteps.ts";
import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { groupsOf } from "../find.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import type { Network } from "../state.ts";
import type { TableRun } from "../tables.ts";
import { drawRoles, memoryOf, relieved } from "./roles.ts";
import { turned } from "./tableFacts.ts";
import { tablesOrdered } from "./tableOrdered.ts";
import {
  fittingMethod,
  hasBegun,
  layMethod,
  minutesLeft,
  needRunningBlock,
  needTable,
  newRun,
  peopleAt,
  type TablePlace,
} from "./tablePlace.ts";

/** One table begins, with the steps for who is there and the minutes that there are. */
export function startTable(
  network: Network,
  command: CommandOf<"StartTable">,
  context: Context,
): Decision {
  const place = needTable(network, command, context);
  if (isRefusal(place)) return place;
  if (place.run && hasBegun(place.run)) return [];
  const facts = started(place, context);
  return isRefusal(facts) ? facts : [...facts, ...ordered(place, command, context, [place])];
}

/** The desk lets all tables begin that have not; one that is too small is left alone. */
export function startTables(
  network: Network,
  command: CommandOf<"StartTables">,
  context: Context,
): Decision {
  const running = needRunningBlock(network, command);
  if (isRefusal(running)) return running;
  const { session, block } = running;
  const facts: Fact[] = [];
  const begun: TablePlace[] = [];
  let refused: Refusal | null = null;
  for (const group of groupsOf(session, block.id)?.groups ?? []) {
    const place = needTable(network, { ...command, groupId: group.id }, context);
    if (isRefusal(place)) return place;
    if (place.run && hasBegun(place.run)) continue;
    const seed = `${context.seed} ${group.id}`;
    const one = started(place, { ...context, seed });
    if (isRefusal(one)) {
      refused = one;
      continue;
    }
    facts.push(...one.filter((fact) => !alreadyLaid(facts, fact)));
    begun.push(place);
  }
  const [first] = begun;
  if (!first) return refused ?? [];
  return [...facts, ...ordered(first, command, context, begun)];
}

/** What the desk began it can take back. */
function ordered(
  place: TablePlace,
  command: CommandOf<"StartTable"> | CommandOf<"StartTables">,
  context: Context,
  begun: readonly TablePlace[],
): Fact[] {
  const tables = begun.map(({ group, run }) => ({ groupId: group.id, was: run ? was(run) : null }));
  return tablesOrdered(place, command, context, { is: "start", tables });
}

const was = ({ methodId, people, roles, order }: TableRun) => ({ methodId, people, roles, order });

const alreadyLaid = (facts: readonly Fact[], fact: Fact) =>
  fact.type === "MethodLaid" &&
  facts.some((one) => one.type === "MethodLaid" && one.method.id === fact.method.id);

function started(place: TablePlace, context: Context): Fact[] | Refusal {
  const { network, session, block, group, ms } = place;
  const present = peopleAt(session, group);
  const { own, most } = minutesLeft(place, context.now);
  const people = present.length;
  const first = fittingMethod(network, block, { people, minutes: own }, context);
  if (isRefusal(first)) return first;
  const fits =
    first.scaled.shortage > 0
      ? fittingMethod(network, block, { people, minutes: most }, context)
      : first;
  if (isRefusal(fits)) return fits;
  const { method, scaled } = fits;
  const before = place.run ?? newRun(place, method.id, people);
  // what was divided stays; who left since, left a role for somebody else
  const memory = memoryOf(network, before, present);
  const kept = before.roles.filter(
    ({ role, memberId }) =>
      present.includes(memberId) && scaled.roles.some(({ id }) => id === role),
  );
  const drawn = drawRoles(scaled.roles, memory, context.seed, relieved(kept, people));
  const run: TableRun = {
    ...before,
    ...{ methodId: method.id, people, step: 0, startedAt: ms, since: ms, ready: false },
    minutes: scaled.steps.map(({ minutes }) => minutes),
    usedMs: scaled.steps.map(() => 0),
    roles: drawn.roles,
    order: before.roles.length > 0 ? completeOrder(before.order, drawn.order) : drawn.order,
  };
  return [...layMethod(network, session, block, method), ...turned(network, run, scaled)];
}

const completeOrder = (order: readonly string[], all: readonly string[]) => [
  ...order.filter((id) => all.includes(id)),
  ...all.filter((id) => !order.includes(id)),
];

type Ready = { readonly place: TablePlace; readonly run: TableRun };

/** A table that has begun. */
export function needStarted(
  network: Network,
  command: { sessionId: string; blockId: string; groupId: string },
  context: Context,
): Ready | Refusal {
  const place = needTable(network, command, context);
  if (isRefusal(place)) return place;
  return place.run && place.run.startedAt !== null ? { place, run: place.run } : refuse("stale");
}

/**
 * After the last step the group is ready, before the first it has not begun. `from`: a second tap, or
 * a second phone, is too late.
 */
export function turnStep(
  network: Network,
  command: CommandOf<"NextStep"> | CommandOf<"StepBack">,
  context: Context,
): Decision {
  const table = needStarted(network, command, context);
  if (isRefusal(table)) return table;
  const { place, run } = table;
  if (run.step !== command.from) return refuse("stale");
  // who began too soon, or with one person less, begins again
  if (command.type === "StepBack" && run.step === 0) return turned(network, unbegun(run));
  const after = stepped(run, place.ms, command.type === "NextStep" ? 1 : -1);
  return after === run ? [] : turned(network, after);
}

/**
 * One minute for this step out of a later one of the same group: it still ends on time; or back to
 * the step that it came from.
 */
export function takeMinute(
  network: Network,
  command: CommandOf<"TakeMinute"> | CommandOf<"GiveMinuteBack">,
  context: Context,
): Decision {
  const table = needStarted(network, command, context);
  if (isRefusal(table)) return table;
  const { run } = table;
  if (run.step !== command.from || run.minutes[run.step] !== command.minutes) {
    return refuse("stale");
  }
  const laid = network.tables.laid.find(
    (one) => one.blockId === run.blockId && one.method.id === run.methodId,
  );
  const scaled = laid && scaledFor(run, laid.method);
  if (command.type === "GiveMinuteBack") {
    const before = scaled ? withoutMinute(run, scaled) : null;
    return before ? turned(network, before) : refuse("stale");
  }
  const longer = scaled ? withMinute(run, scaled) : null;
  return longer ? turned(network, longer) : refuse("no_minute");
}

/** A group stops its own clock for a moment. */
export function pauseTable(
  network: Network,
  command: CommandOf<"PauseTable"> | CommandOf<"ResumeTable">,
  context: Context,
): Decision {
  const table = needStarted(network, command, context);
  if (isRefusal(table)) return table;
  const { place, run } = table;
  const after = pausedTable(run, place.ms, command.type === "PauseTable");
  return after === run ? [] : turned(network, after);
}

export function setReady(
  network: Network,
  command: CommandOf<"TableReady"> | CommandOf<"TableNotReady">,
  context: Context,
): Decision {
  const table = needStarted(network, command, context);
  if (isRefusal(table)) return table;
  const ready = command.type === "TableReady";
  return table.run.ready === ready ? [] : turned(network, { ...table.run, ready });
}

/** Silent, and nobody asks why. Also before the start, and for a table that is too small. */
export function askHelp(
  network: Network,
  command: CommandOf<"CallHelp"> | CommandOf<"HelpCame">,
  context: Context,
): Decision {
  const place = needTable(network, command, context);
  if (isRefusal(place)) return place;
  const { run, block, session, group } = place;
  const calls = command.type === "CallHelp";
  if (calls === (run !== undefined && run.helpAt !== null)) return [];
  const table = run ?? newRun(place, block.methodId ?? "", peopleAt(session, group).length);
  return [
    ...turned(network, { ...table, helpAt: calls ? context.now : null }),
    // taken back, the table has its place in the row again
    ...tablesOrdered(place, calls ? {} : command, context, {
      is: "help",
      groupId: group.id,
      helpAt: table.helpAt,
    }),
  ];
}
