import type { JoinList } from "$shared/network/joinList.ts";
import { refuse, type Refusal } from "$shared/network/refusal.ts";
import type { LocalText } from "$shared/network/state.ts";
import type { CommandOf, CommandType } from "$shared/network/commands.ts";
import { newCommandId } from "./id.ts";

/** Requests that go by HTTP. Each gives what was asked or a refusal; no connection is `offline`. */
export type Offline = { readonly offline: true };

async function call<T>(path: string, init?: RequestInit): Promise<T | Refusal | Offline> {
  try {
    const response = await fetch(`/api${path}`, init);
    const body: unknown = await response.json();
    if (response.ok) return body as T;
    return typeof body === "object" && body !== null && "refused" in body
      ? (body as Refusal)
      : refuse("unavailable");
  } catch {
    return { offline: true };
  }
}

const json = (body: unknown, key?: string): RequestInit => ({
  method: "POST",
  headers: {
    "content-type": "application/json",
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  },
  body: JSON.stringify(body),
});

export type NewNetwork = {
  /** Of this try: repeating it after a lost answer makes no second network. */
  readonly id: string;
  readonly key: string;
  readonly name: LocalText;
  readonly date: string;
  readonly start: string;
  readonly nextDate: string | null;
  readonly agendaId: string | null;
};
export type Made = {
  readonly networkId: string;
  readonly sessionId: string;
  readonly code: string;
};

export const createNetwork = (draft: NewNetwork) => call<Made>("/networks", json(draft));

export const fetchJoinList = (code: string) => call<JoinList>(`/sessions/${code}`);

export type JoinBody = {
  readonly id: string;
  readonly token: string;
  readonly who: CommandOf<"Join">["who"];
};
export const joinSession = (code: string, body: JoinBody) =>
  call<{ version: number; networkId: string; sessionId: string }>(
    `/sessions/${code}/join`,
    json(body),
  );

/** A command that may be too large for the socket: a roster, a method. */
export const giveCommand = <K extends CommandType>(
  networkId: string,
  key: string,
  type: K,
  body: Omit<CommandOf<K>, "type">,
) =>
  call<{ version: number }>(
    `/networks/${networkId}/commands`,
    json({ id: newCommandId(), type, body }, key),
  );

/** Keys that follow from the facilitator's; whoever has one may look. */
export type DerivedKeys = {
  readonly supervisor: string;
  readonly screen: string;
};
export const fetchLinks = (networkId: string, key: string) =>
  call<DerivedKeys>(`/networks/${networkId}/links`, {
    headers: { authorization: `Bearer ${key}` },
  });

/**
 * The key of the guest speaker of one session.
 * @param instead the one that stops; left out to get the one that works
 */
export const fetchSpeakerKey = (
  networkId: string,
  key: string,
  sessionId: string,
  instead?: string,
) =>
  call<{ speaker: string }>(
    `/networks/${networkId}/links/speaker`,
    json({ sessionId, instead }, key),
  );
