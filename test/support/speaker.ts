import type { BlockDraft } from "../../shared/network/commands.ts";
import type { Device } from "./device.ts";
import { ask, openEvening, type Evening, type Reply } from "./session.ts";

export const unknownKey = { refused: "unknown_key", field: "key" } as const;

/** A guest speaks for half an hour. */
export const talk: BlockDraft = {
  ...{ kind: "inspiration", title: "De school als spil", minutes: 30, slack: 5 },
  ...{ assignment: "Kijk wat je raakt", methodId: null },
  grouping: { kind: "plenary", size: 5, splitOrganisations: false },
};

/**
 * The link of a speaker, asked with this key.
 * @param wish `sessionId`, and which key stops: `instead`
 */
export const linkOf = (
  { url }: { readonly url: string },
  networkId: string,
  key: string,
  wish: unknown,
): Promise<Reply<{ readonly speaker: string }>> =>
  ask(`${url}/api/networks/${networkId}/links/speaker`, wish, {
    headers: { authorization: `Bearer ${key}` },
  });

/** An evening with a talk, and its speaker, connected by the key. */
export async function withSpeaker(
  url: string,
): Promise<{ evening: Evening; speaker: Device; key: string }> {
  const evening = await openEvening(url);
  const { networkId, sessionId } = evening.made;
  await evening.desk.send("AddBlock", { sessionId, block: talk, index: 1 });
  const { body } = await linkOf(evening, networkId, evening.key, { sessionId });
  const key = body.speaker;
  const speaker = await evening.connect(url, { role: "speaker", key }).ready();
  return { evening, speaker, key };
}
