import type { Viewer } from "../../shared/network/rights.ts";

/** Socket.IO rooms: one per role of a network, per speaker's session and link, per member, per device. */
export const roleRoom = (networkId: string, role: Viewer["role"]) => `${networkId}:${role}`;
export const speakerRoom = (networkId: string, sessionId: string) => `${networkId}:k:${sessionId}`;
export const linkRoom = (networkId: string, keyHash: string) => `${networkId}:l:${keyHash}`;
export const memberRoom = (networkId: string, memberId: string) => `${networkId}:m:${memberId}`;
export const deviceRoom = (networkId: string, tokenHash: string) => `${networkId}:d:${tokenHash}`;

/** @returns the rooms of a connection of this viewer */
export function roomsOf(networkId: string, viewer: Viewer): string[] {
  const rooms = [roleRoom(networkId, viewer.role)];
  if (viewer.role === "member") {
    rooms.push(memberRoom(networkId, viewer.memberId), deviceRoom(networkId, viewer.tokenHash));
  } else if (viewer.role === "speaker") {
    rooms.push(speakerRoom(networkId, viewer.sessionId), linkRoom(networkId, viewer.keyHash));
  }
  return rooms;
}
