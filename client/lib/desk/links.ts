import { showCode } from "../../../shared/wire/roomCode.ts";

export type LinkSource = {
  /** Where phones reach the server, without a slash at the end. */
  readonly origin: string;
  readonly networkId: string;
  readonly code: string;
  readonly facilitator: string;
  readonly supervisor: string;
  readonly screen: string;
  readonly speaker: string;
};
export type DeskLinks = Readonly<
  Record<"join" | "desk" | "screen" | "speaker" | "supervisor", string>
>;

/** The addresses that a facilitator hands out. A key stands behind the `#`, which is never sent. */
export function deskLinks(source: LinkSource): DeskLinks {
  const { origin, networkId, code } = source;
  const network = `${origin}/n/${networkId}`;
  return {
    join: `${origin}/s/${code}`,
    desk: `${network}/desk#${source.facilitator}`,
    screen: `${network}/screen#${source.screen}`,
    speaker: `${network}/speaker#${source.speaker}`,
    supervisor: `${network}/outcomes#${source.supervisor}`,
  };
}

/** @returns what people type: "bijeen.example/s/BCD-FGH-J" */
export function spokenLink(origin: string, code: string): string {
  return `${origin.replace(/^https?:\/\//, "")}/s/${showCode(code)}`;
}
