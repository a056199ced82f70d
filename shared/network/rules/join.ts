import type { CommandOf } from "../commands.ts";
import type { Context, Decision } from "../context.ts";
import type { Fact } from "../events.ts";
import { isHere, needMember, needSession } from "../find.ts";
import { limits } from "../limits.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { splitImport } from "../../roster/duplicates.ts";
import type { Member, MemberId, Network } from "../state.ts";
import { withoutQuestionsOf } from "./questions.ts";
import { seatLatecomer } from "./seat.ts";

/**
 * A device takes a place: on the roster, or as a guest. The same person may join on several
 * devices. The secret was made on the device, so that a repeat after a lost answer changes nothing.
 */
export function join(network: Network, command: CommandOf<"Join">, context: Context): Decision {
  const { actor } = context;
  if (actor.role !== "visitor" || actor.sessionId !== command.sessionId)
    return refuse("not_allowed");
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  if (session.phase === "draft") return refuse("session_not_open");
  if (session.phase === "closed") return refuse("session_closed");

  const who = whoJoins(network, command, context);
  if (isRefusal(who)) return who;
  const linked = network.secrets.devices.find((device) => device.tokenHash === command.tokenHash);
  // a device that comes back at a later session joins that one too
  if (linked?.memberId === who.member.id && linked.sessionId === session.id) return [];
  const known = network.members.some((member) => member.id === who.member.id);
  const withWho: Network = known
    ? network
    : { ...network, members: [...network.members, who.member] };
  return [
    ...who.facts,
    ...forgetDevices(network, who.member.id, command.tokenHash),
    {
      type: "DeviceLinked",
      memberId: who.member.id,
      tokenHash: command.tokenHash,
      sessionId: session.id,
    },
    ...(isHere(session, who.member.id)
      ? []
      : ([
          {
            type: "AttendanceMarked",
            sessionId: session.id,
            memberId: who.member.id,
            status: "here",
          },
          ...seatLatecomer(withWho, session, who.member.id),
        ] satisfies Fact[])),
  ];
}

type Who = { readonly member: Member; readonly facts: readonly Fact[] };

function whoJoins(network: Network, command: CommandOf<"Join">, context: Context): Who | Refusal {
  if (command.who.as === "member") {
    const member = needMember(network, command.who.memberId, "who.memberId");
    return isRefusal(member) ? member : { member, facts: [] };
  }
  const { name, organisation } = command.who;
  const draft = { name, organisation, role: "", learningQuestion: null, contact: null };
  const [same] = splitImport(network.members, [draft]).known;
  if (same) return sameGuest(network, command, same.memberId) ?? refuse("already_there", "name");
  if (network.members.length >= limits.members) {
    return refuse("too_many_members", undefined, limits.members);
  }
  const member: Member = { id: context.newId(), guest: true, ...draft };
  return { member, facts: [{ type: "MemberAdded", member }] };
}

/** The guest who gave this name on this very device, asking again. */
function sameGuest(
  network: Network,
  { tokenHash }: CommandOf<"Join">,
  memberId: MemberId | null,
): Who | undefined {
  const own = network.secrets.devices.some(
    (device) => device.tokenHash === tokenHash && device.memberId === memberId,
  );
  const member = own ? network.members.find((other) => other.id === memberId) : undefined;
  return member?.guest ? { member, facts: [] } : undefined;
}

/** The device leaves its earlier place, and a person's oldest device makes room. */
function forgetDevices(network: Network, memberId: MemberId, tokenHash: string): Fact[] {
  const { devices } = network.secrets;
  const moved = devices.filter((one) => one.tokenHash === tokenHash && one.memberId !== memberId);
  const others = devices.filter((one) => one.tokenHash !== tokenHash && one.memberId === memberId);
  const oldest = others.slice(0, Math.max(0, others.length - limits.devicesPerMember + 1));
  return [...moved, ...oldest].map((device) => ({
    type: "DeviceUnlinked",
    memberId: device.memberId,
    tokenHash: device.tokenHash,
  }));
}

/**
 * "That is not me": this device lets go; without another device in this session the person is
 * expected again. What they did at earlier sessions stays.
 */
export function giveBackPlace(
  network: Network,
  command: CommandOf<"GiveBackPlace">,
  context: Context,
): Decision {
  const { actor } = context;
  if (actor.role !== "member") return refuse("not_allowed");
  const session = needSession(network, command.sessionId);
  if (isRefusal(session)) return session;
  const { memberId, tokenHash } = actor;
  const others = network.secrets.devices.some(
    (device) =>
      device.memberId === memberId &&
      device.tokenHash !== tokenHash &&
      device.sessionId === session.id,
  );
  const own = network.entries.filter((entry) => entry.ownerId === memberId);
  const asked = network.questions.filter((question) => question.askedBy === memberId);
  const wrote = [...own, ...asked].some((one) => one.sessionId === session.id);
  const unlinked: Fact = { type: "DeviceUnlinked", memberId, tokenHash };
  if (others || wrote || !isHere(session, memberId)) return [unlinked];
  const guest = network.members.some((member) => member.id === memberId && member.guest);
  const before = network.sessions.some(
    (other) => other.id !== session.id && other.attendance.some((row) => row.memberId === memberId),
  );
  if (!guest || before || own.length + asked.length > 0) {
    const { id: sessionId } = session;
    return [unlinked, { type: "AttendanceMarked", sessionId, memberId, status: "expected" }];
  }
  return [unlinked, ...withoutQuestionsOf(network, memberId), { type: "MemberRemoved", memberId }];
}
