import { showCode } from "../../../shared/wire/roomCode.ts";

export type LinkSource = {
  /** Where phones reach the server, without a slash at the end. */
  readonly origin: string;
  readonly networkId: string;
  readonly code: string;
  readonly facilitator: string;
  readonly supervisor: string;
  readonly screen: string;
};
export type DeskLinks = Readonly<Record<"join" | "desk" | "screen" | "supervisor", string>>;

/** The addresses that a facilitator hands out. A key stands behind the `#`, which is never sent. */
export function deskLinks(source: LinkSource): DeskLinks {
  const { origin, networkId, code } = source;
  const network = `${origin}/n/${networkId}`;
  return {
    join: `${origin}/s/${code}`,
    desk: `${network}/desk#${source.facilitator}`,
    screen: `${network}/screen#${source.screen}`,
    supervisor: `${network}/outcomes#${source.supervisor}`,
  };
}

/** The address for the guest speaker of one session, which its key says. */
export function speakerLink(origin: string, networkId: string, key: string): string {
  return `${origin}/n/${networkId}/speaker#${key}`;
}

/** @returns what people type: "bijeen.example/s/BCD-FGH-J" */
export function spokenLink(origin: string, code: string): string {
  return `${origin.replace(/^https?:\/\//, "")}/s/${showCode(code)}`;
}
