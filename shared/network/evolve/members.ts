import type { Event } from "../events.ts";
import type {
  Attendance,
  AttendanceStatus,
  Draft,
  Group,
  MemberId,
  Network,
  Session,
} from "../state.ts";
import { changeItem, changeSession } from "./change.ts";

type MemberEvent = Extract<
  Event,
  {
    type:
      | "MemberAdded"
      | "MemberCorrected"
      | "MemberRemoved"
      | "DeviceLinked"
      | "DeviceUnlinked"
      | "AttendanceMarked";
  }
>;

/** The roster, the devices of its people, and who is here. */
export function evolveMembers(network: Network, event: MemberEvent): Network {
  switch (event.type) {
    case "MemberAdded":
      return { ...network, members: [...network.members, event.member] };
    case "MemberCorrected": {
      const { name, organisation, role, learningQuestion, contact } = event;
      return {
        ...network,
        members: changeItem(network.members, event.memberId, (member) => ({
          ...member,
          name,
          organisation,
          role,
          learningQuestion,
          contact,
        })),
      };
    }
    case "MemberRemoved":
      return withoutMember(network, event.memberId);
    case "DeviceLinked":
      return withDevices(network, [
        ...network.secrets.devices.filter((device) => device.tokenHash !== event.tokenHash),
        {
          tokenHash: event.tokenHash,
          memberId: event.memberId,
          sessionId: event.sessionId ?? network.sessions[0]?.id ?? "",
        },
      ]);
    case "DeviceUnlinked":
      return withDevices(
        network,
        network.secrets.devices.filter((device) => device.tokenHash !== event.tokenHash),
      );
    case "AttendanceMarked":
      return changeSession(network, event.sessionId, (session) => ({
        ...session,
        attendance: mark(session.attendance, event.memberId, event.status, event.at),
      }));
  }
}

function withDevices(network: Network, devices: Network["secrets"]["devices"]): Network {
  return { ...network, secrets: { ...network.secrets, devices } };
}

function mark(
  rows: readonly Attendance[],
  memberId: MemberId,
  status: AttendanceStatus,
  at: number,
): readonly Attendance[] {
  const index = rows.findIndex((row) => row.memberId === memberId);
  const before = rows[index];
  const row: Attendance = {
    memberId,
    status,
    // back to expected is the mending of a mistake: then nobody arrived
    arrivedAt: status === "here" ? (before?.arrivedAt ?? at) : leftAt(status, before),
    goneAt: status === "gone" ? at : null,
  };
  return before ? rows.with(index, row) : [...rows, row];
}

function leftAt(status: AttendanceStatus, before: Attendance | undefined): number | null {
  return status === "gone" ? (before?.arrivedAt ?? null) : null;
}

function withoutInDraft(draft: Draft, memberId: MemberId): Draft {
  return draft.map((round) =>
    round.map((group) => group.filter((id) => id !== memberId)).filter((group) => group.length > 0),
  );
}

/** Removing a person takes everything of theirs along. */
function withoutMember(network: Network, memberId: MemberId): Network {
  const unseat = <G extends Group>(groups: readonly G[]): readonly G[] =>
    groups.map((group) =>
      group.memberIds.includes(memberId)
        ? { ...group, memberIds: group.memberIds.filter((id) => id !== memberId) }
        : group,
    );
  const leave = (session: Session): Session => ({
    ...session,
    attendance: session.attendance.filter((row) => row.memberId !== memberId),
    groups: session.groups.map((formed) => ({
      ...formed,
      groups: unseat(formed.groups),
      ...(formed.draft ? { draft: withoutInDraft(formed.draft, memberId) } : {}),
      broken: formed.broken.filter((rule) => !rule.memberIds.includes(memberId)),
    })),
  });
  return {
    ...network,
    members: network.members.filter((member) => member.id !== memberId),
    rules: network.rules
      .map((rule) => ({ ...rule, memberIds: rule.memberIds.filter((id) => id !== memberId) }))
      .filter((rule) => rule.memberIds.length > 1),
    tables: {
      ...network.tables,
      turns: network.tables.turns.filter((turn) => turn.memberId !== memberId),
    },
    circles: unseat(network.circles),
    sessions: network.sessions.map(leave),
    entries: network.entries.filter((entry) => entry.ownerId !== memberId),
    secrets: {
      ...network.secrets,
      devices: network.secrets.devices.filter((device) => device.memberId !== memberId),
    },
  };
}
