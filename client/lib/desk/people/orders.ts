import { common } from "$lib/i18n/common.ts";
import { deskPeople } from "$lib/i18n/deskPeople.ts";
import { currentBlock, groupOf } from "$shared/network/find.ts";
import type { AttendanceStatus } from "$shared/network/state.ts";
import type { DeskView } from "../desk.svelte.ts";

const words = (desk: DeskView) => deskPeople[desk.language.current];

/** Marks one person; the bar gives the way back to how it was. */
export function mark(
  desk: DeskView,
  memberId: string,
  status: AttendanceStatus,
  before: AttendanceStatus,
  undoable = true,
): void {
  if (status === before) return;
  const name = desk.label(memberId);
  void desk.orders.give({
    ...{ lane: `mark ${memberId}`, control: "mark", type: "MarkAttendance" as const },
    body: { sessionId: desk.session.id, memberId, status },
    done: {
      text: () => [words(desk).said[status](name), tableOf(desk, memberId, status)].join(""),
      ...(undoable ? { undo: () => mark(desk, memberId, before, status, false) } : {}),
    },
  });
}

/** Who comes late has a table at once: " · Tafel 3". */
function tableOf(desk: DeskView, memberId: string, status: AttendanceStatus): string {
  const block = currentBlock(desk.session);
  const group = block && status === "here" && groupOf(desk.session, block.id, memberId);
  return group ? ` · ${common[desk.language.current].table(group.table)}` : "";
}
