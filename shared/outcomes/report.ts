import { questionsOf } from "../network/questionList.ts";
import type { ActionPoint, LocalText, Member, Network, Session } from "../network/state.ts";
import { attendanceOf } from "./attendance.ts";
import { blocksOf } from "./blocks.ts";
import { expectedOf } from "./expected.ts";
import { timingOf } from "./timing.ts";
import type { ActionPointRow, Report, SessionReport } from "./types.ts";

/**
 * What a network has to show for its sessions. Times are ms UTC, for a renderer to show in
 * `timeZone`. Sessions that were never opened are left out.
 *
 * The network must already be redacted for the supervisor. This is a second lock on the same door:
 * entries that are hidden or not for the whole network, contact details, learning questions and
 * group rules have no way into a report.
 *
 * @param exportedAt ms UTC
 * @param version the version of the log that the network was folded from
 */
export function outcomesReport(network: Network, exportedAt: number, version: number): Report {
  return {
    networkName: network.name,
    timeZone: network.timeZone,
    exportedAt,
    version,
    sessions: network.sessions
      .filter((session) => session.phase !== "draft")
      .map((session) => sessionReport(network, session, exportedAt)),
  };
}

function sessionReport(network: Network, session: Session, exportedAt: number): SessionReport {
  const names = new Map(network.members.map((member) => [member.id, member]));
  const shown = network.entries
    .filter((entry) => entry.sessionId === session.id)
    .filter((entry) => entry.audience.to === "network" && !entry.hidden)
    .sort((a, b) => a.order - b.order);
  const owners = new Set(shown.map((entry) => entry.ownerId));
  const attendance = attendanceOf(network.members, session);
  const { timeZone } = network;
  const expected = expectedOf(session, timeZone);
  const blocks = blocksOf(session, timeZone, expected.blocks, names, exportedAt);
  return {
    id: session.id,
    title: session.title,
    date: session.date,
    phase: session.phase,
    plannedEnd: expected.end,
    closedAt: session.phase === "closed" ? session.closedAt : null,
    timing: timingOf(session, timeZone, expected, blocks),
    blocks,
    attendance,
    actionPoints: shown.map((entry) => actionPointRow(entry, session, names)),
    withoutActionPoint: attendance.people.filter(
      (person) => person.arrivedAt !== null && !owners.has(person.memberId),
    ).length,
    questions: questionsOf(network, session.id).map(({ text, votes, answered, blockId }) => ({
      ...{ text, votes, answered, block: blockTitle({ blockId }, session) },
    })),
  };
}

function actionPointRow(
  entry: ActionPoint,
  session: Session,
  names: ReadonlyMap<string, Member>,
): ActionPointRow {
  const owner = names.get(entry.ownerId);
  const { what, firstStep, withWhom, notice, byWhen, writtenAt, revisedAt, writtenBy } = entry;
  return {
    id: entry.id,
    ownerName: owner?.name ?? "",
    organisation: owner?.organisation ?? "",
    block: blockTitle(entry, session),
    ...{ what, firstStep, withWhom, notice, byWhen, writtenAt, revisedAt },
    writtenBy:
      writtenBy === null || writtenBy === "facilitator"
        ? writtenBy
        : { name: names.get(writtenBy)?.name ?? "" },
  };
}

function blockTitle({ blockId }: Pick<ActionPoint, "blockId">, session: Session): LocalText | null {
  const all = [...session.blocks, ...(session.skipped ?? []).map(({ block }) => block)];
  return all.find((block) => block.id === blockId)?.title ?? null;
}
