import { nanoid } from "nanoid";
import type { CommandOf, CommandType, MemberDraft } from "../../shared/network/commands.ts";
import type { NetworkDraft } from "../../shared/network/create.ts";
import type { Block, Network, Session } from "../../shared/network/state.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { Device } from "./device.ts";
import { ask, newKey, Refused } from "./http.ts";

export type Keys = { facilitator: string; supervisor: string; screen: string };
type Made = { networkId: string; sessionId: string; code: string };

/** Somebody behind the desk: makes a network, invites, opens, moves from block to block. */
export class Facilitator {
  readonly networkId: string;
  /** Of the session that this desk is about, as is the code. */
  sessionId: string;
  /** The room code, without hyphens. */
  code: string;
  readonly keys: Keys;
  readonly device: Device;
  readonly #url: string;

  private constructor(url: string, made: Made, keys: Keys, device: Device) {
    this.#url = url;
    this.networkId = made.networkId;
    this.sessionId = made.sessionId;
    this.code = made.code;
    this.keys = keys;
    this.device = device;
  }

  /** Makes a network with its first session. @throws Refused */
  static async make(url: string, draft: NetworkDraft): Promise<Facilitator> {
    const key = newKey("lf");
    const made = await ask<Made>(url, "/networks", { body: { id: nanoid(), key, ...draft } });
    const links = `/networks/${made.networkId}/links`;
    const others = await ask<Omit<Keys, "facilitator">>(url, links, { key });
    const device = new Device(url, { network: made.networkId, role: "facilitator", key });
    await device.ready();
    return new Facilitator(url, made, { facilitator: key, ...others }, device);
  }

  get network(): Network {
    if (!this.device.network) throw new Error("the desk has not been let in");
    return this.device.network;
  }

  get session(): Session {
    const session = this.network.sessions.find(({ id }) => id === this.sessionId);
    if (!session) throw new Error("the session is not in the network");
    return session;
  }

  get runningBlock(): Block | undefined {
    const { session } = this;
    return session.phase === "live"
      ? session.blocks.find(({ id }) => id === session.clock.blockId)
      : undefined;
  }

  /** By HTTP, as a whole roster is too large for a socket. @throws Refused */
  async importRoster(members: readonly MemberDraft[]): Promise<void> {
    const body = { id: nanoid(), type: "ImportRoster", body: { members } };
    const { version } = await ask<{ version: number }>(
      this.#url,
      `/networks/${this.networkId}/commands`,
      { body, key: this.keys.facilitator },
    );
    await this.device.until(() => this.device.version >= version);
  }

  /** Gives an order and waits until this desk shows what came of it. @throws Refused */
  async order<K extends CommandType>(type: K, body: Omit<CommandOf<K>, "type">): Promise<void> {
    const answer: Answer = await this.device.send(type, body);
    if ("refused" in answer) throw new Refused(type, answer);
    await this.device.until(() => this.device.version >= answer.version);
  }

  open(): Promise<void> {
    return this.order("OpenSession", { sessionId: this.sessionId });
  }

  startBlock(blockId: string): Promise<void> {
    const from = this.runningBlock?.id ?? null;
    return this.order("StartBlock", { sessionId: this.sessionId, blockId, from });
  }

  /**
   * The key of the guest speaker of this session.
   * @param instead the one that stops; left out to get the one that works. @throws Refused
   */
  async speakerKey(instead?: string): Promise<string> {
    const { speaker } = await ask<{ speaker: string }>(
      this.#url,
      `/networks/${this.networkId}/links/speaker`,
      { body: { sessionId: this.sessionId, instead }, key: this.keys.facilitator },
    );
    return speaker;
  }

  formGroups(blockId: string): Promise<void> {
    return this.order("FormGroups", { sessionId: this.sessionId, blockId });
  }

  close(): Promise<void> {
    return this.order("CloseSession", { sessionId: this.sessionId });
  }

  /** Plans the network's next session; from now on this desk is about that one. @throws Refused */
  async planNext(draft: Omit<CommandOf<"PlanSession">, "type">): Promise<void> {
    await this.order("PlanSession", draft);
    const session = this.network.sessions.at(-1);
    if (!session) throw new Error("the next session is not in the network");
    this.sessionId = session.id;
    this.code = session.code;
  }

  leave(): void {
    this.device.close();
  }
}
