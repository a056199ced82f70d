import type { CommandOf } from "../../../shared/network/commands.ts";
import type { Refusal } from "../../../shared/network/refusal.ts";
import type { ActionPoint, MemberId } from "../../../shared/network/state.ts";
import type { Sent } from "../../../shared/wire/messages.ts";
import type { DraftBody } from "./draft.ts";

export type WriteBody = Omit<CommandOf<"WriteActionPoint">, "type">;
type ReviseBody = Omit<CommandOf<"ReviseActionPoint">, "type">;

/** A command that was answered well, until its fact is here too: version of the answer. */
export type Landing = { readonly sent: Sent; readonly version: number };
/** A command that was refused: its text goes back to the person. */
export type Returned = { readonly sent: Sent; readonly refusal: Refusal };

/** An action point as its owner's phone shows it. */
export type Point = {
  /** The entry's id, or the id of the command that still waits. */
  readonly key: string;
  readonly entry: ActionPoint | null;
  readonly ownerId: MemberId;
  readonly body: DraftBody;
  /** False while any of it is only on this device. */
  readonly saved: boolean;
};

export const writeOf = (sent: Sent): WriteBody | null =>
  sent.type === "WriteActionPoint" ? (sent.body as WriteBody) : null;
const reviseOf = (sent: Sent): ReviseBody | null =>
  sent.type === "ReviseActionPoint" ? (sent.body as ReviseBody) : null;
export const entryIdOf = (sent: Sent): string | null =>
  sent.type === "ReviseActionPoint" || sent.type === "WithdrawActionPoint"
    ? (sent.body as ReviseBody).entryId
    : null;

/**
 * What I own or wrote for another in a session, as it will be when all that waits is written:
 * newest last. Nothing that was typed disappears between sending and arriving.
 */
export function myPoints(
  sessionId: string,
  me: MemberId,
  entries: readonly ActionPoint[],
  waiting: readonly Sent[],
  landing: readonly Landing[],
): Point[] {
  const under = [...landing.map(({ sent }) => sent), ...waiting];
  const onDevice = new Set(waiting.map(({ id }) => id));
  const mine = entries
    .filter((entry) => entry.sessionId === sessionId)
    .filter((entry) => entry.ownerId === me || entry.writtenBy === me)
    .sort((a, b) => a.order - b.order);
  const known = mine.flatMap((entry): Point[] => {
    const changes = under.filter((sent) => entryIdOf(sent) === entry.id);
    if (changes.some((sent) => sent.type === "WithdrawActionPoint")) return [];
    const last = changes.findLast((sent) => sent.type === "ReviseActionPoint");
    const body = (last && reviseOf(last)) ?? { ...entry, audience: entry.audience.to };
    const saved = !changes.some(({ id }) => onDevice.has(id));
    return [{ key: entry.id, entry, ownerId: entry.ownerId, body, saved }];
  });
  const fresh = under.flatMap((sent): Point[] => {
    const body = writeOf(sent);
    if (body?.sessionId !== sessionId) return [];
    const saved = !onDevice.has(sent.id);
    return [{ key: sent.id, entry: null, ownerId: body.ownerId, body, saved }];
  });
  return [...known, ...fresh];
}

/** @returns what everybody may read on the board of a session, newest first; hidden ones are off */
export function boardOf(sessionId: string, entries: readonly ActionPoint[]): ActionPoint[] {
  return entries
    .filter((entry) => entry.sessionId === sessionId && entry.audience.to === "network")
    .filter((entry) => !entry.hidden)
    .sort((a, b) => b.order - a.order);
}
