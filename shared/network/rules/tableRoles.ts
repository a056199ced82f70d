import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";
import { drawRoles, memoryOf, takeRole } from "./roles.ts";
import { turned } from "./tableFacts.ts";
import { fittingMethod, hasBegun, layMethod, needTable, newRun, peopleAt } from "./tablePlace.ts";

/** By lot, before the start; who had a turn least often goes first. */
export function drawTableRoles(
  network: Network,
  command: CommandOf<"DrawRoles">,
  context: Context,
): Decision {
  const place = needTable(network, command, context);
  if (isRefusal(place)) return place;
  const { session, block, group } = place;
  const present = peopleAt(session, group);
  const scope = { people: present.length, minutes: block.minutes };
  const fits = fittingMethod(network, block, scope, context);
  if (isRefusal(fits)) return fits;
  const run = place.run ?? newRun(place, fits.method.id, present.length);
  if (run.startedAt !== null) return refuse("stale");
  // two phones of one table draw at once: the first lot holds
  if (run.roles.length > 0 && !command.again) return [];
  const memory = memoryOf(network, run, present);
  return [
    ...layMethod(network, session, block, fits.method),
    ...turned(network, {
      ...run,
      ...drawRoles(fits.scaled.roles, memory, context.seed),
      ...{ methodId: fits.method.id, people: present.length },
      memory: memoryOf(network, run, run.memberIds),
    }),
  ];
}

/** By hand, before the start or when it turns out otherwise. */
export function takeTableRole(
  network: Network,
  command: CommandOf<"TakeRole">,
  context: Context,
): Decision {
  const place = needTable(network, command, context);
  if (isRefusal(place)) return place;
  const { session, block, group } = place;
  if (!group.memberIds.includes(command.memberId)) return refuse("not_seated", "memberId");
  const { run: known } = place;
  const people = known && hasBegun(known) ? known.people : peopleAt(session, group).length;
  const fits = fittingMethod(network, block, { people, minutes: block.minutes }, context);
  if (isRefusal(fits)) return fits;
  const role = fits.scaled.roles.find(({ id }) => id === command.roleId);
  if (!role) return refuse("unknown_role", "roleId");
  const run = place.run ?? newRun(place, fits.method.id, people);
  const roles = takeRole(run.roles, role, command.memberId);
  if (roles === null) return refuse("bringer_leads", "roleId");
  if (roles === run.roles) return [];
  return [
    ...layMethod(network, session, block, fits.method),
    ...turned(network, { ...run, roles, methodId: fits.method.id }),
  ];
}
