import type { CommandOf } from "../commands.ts";
import type { Decision } from "../context.ts";
import { groupsOf, needBlock, needSession } from "../find.ts";
import { isRefusal, refuse } from "../refusal.ts";
import type { Network } from "../state.ts";

/** A locked group is left alone by forming again and, while others have room, by latecomers. */
export function lockGroup(
  network: Network,
  command: CommandOf<"LockGroup"> | CommandOf<"UnlockGroup">,
): Decision {
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const block = needBlock(session, command.blockId);
  if (isRefusal(block)) return block;
  if (session.phase === "closed") return refuse("wrong_phase");
  const formed = groupsOf(session, block.id);
  const group = formed?.groups.find(({ id }) => id === command.groupId);
  if (!group) return refuse("unknown_group", "groupId");
  const locked = (formed?.locked ?? []).includes(group.id);
  if (locked === (command.type === "LockGroup")) return [];
  return [
    {
      type: command.type === "LockGroup" ? "GroupLocked" : "GroupUnlocked",
      ...{ sessionId: session.id, blockId: block.id, groupId: group.id },
    },
  ];
}
