import { nanoid } from "nanoid";
import type { JoinList } from "../../shared/network/joinList.ts";
import type { ActionPoint, Group, Network, Session } from "../../shared/network/state.ts";
import type { Answer } from "../../shared/wire/messages.ts";
import { Device } from "./device.ts";
import { ask, newKey, Refused } from "./http.ts";

/** What somebody writes: the fields of an action point without session and owner. */
export type Words = Pick<ActionPoint, "what" | "byWhen" | "firstStep" | "withWhom" | "notice"> & {
  readonly audience: ActionPoint["audience"]["to"];
};

/** Who walks in: somebody on the roster, or a guest under the name that they give. */
export type Who = { readonly as: "roster" | "guest"; readonly name: string };

type Joined = { readonly networkId: string; readonly sessionId: string; readonly version: number };

/** Somebody with a phone: joins by room code, sits at a table, writes, revises, drops out. */
export class Person {
  readonly name: string;
  sessionId: string;
  readonly device: Device;

  private constructor(name: string, sessionId: string, device: Device) {
    this.name = name;
    this.sessionId = sessionId;
    this.device = device;
  }

  /**
   * Walks in with the room code and waits until the phone shows the session.
   * @throws Refused when the name is not on the roster or the code does not work
   */
  static async join(url: string, code: string, who: Who): Promise<Person> {
    const list = await ask<JoinList>(url, `/sessions/${code}`);
    const token = newKey("lm");
    const body = { id: nanoid(), token, who: whoOnTheWire(list, who) };
    const { networkId, sessionId } = await ask<Joined>(url, `/sessions/${code}/join`, { body });
    const device = new Device(url, { network: networkId, role: "member", key: token });
    await device.ready();
    return new Person(who.name, sessionId, device);
  }

  get id(): string {
    return this.device.memberId ?? "";
  }

  get network(): Network {
    if (!this.device.network) throw new Error(`${this.name} has not been let in`);
    return this.device.network;
  }

  get session(): Session {
    const session = this.network.sessions.find(({ id }) => id === this.sessionId);
    if (!session) throw new Error("the session is not in the network");
    return session;
  }

  /**
   * Walks in at a later session of the same network, with the phone that already is this person.
   * @throws Refused when the code does not work
   */
  async comeTo(code: string): Promise<void> {
    const body = {
      ...{ id: nanoid(), token: this.device.place.key },
      who: { as: "member", memberId: this.id },
    };
    const joined = await ask<Joined>(this.device.url, `/sessions/${code}/join`, { body });
    this.sessionId = joined.sessionId;
    await this.device.until(() => this.device.version >= joined.version);
  }

  /** The table where this person sits in the running block; undefined in plenary. */
  get group(): Group | undefined {
    const { session } = this;
    if (session.phase !== "live") return undefined;
    return session.groups
      .find(({ blockId }) => blockId === session.clock.blockId)
      ?.groups.find(({ memberIds }) => memberIds.includes(this.id));
  }

  /** What this person wrote or had written for them, oldest first. */
  get actionPoints(): readonly ActionPoint[] {
    return this.network.entries.filter((entry) => entry.ownerId === this.id);
  }

  /** Resolves when the server has it, also after a time without connection. */
  write(words: Words): Promise<Answer> {
    const { sessionId, id: ownerId } = this;
    return this.device.send("WriteActionPoint", { sessionId, ownerId, ...words });
  }

  revise(entry: ActionPoint, words: Words): Promise<Answer> {
    return this.device.send("ReviseActionPoint", { entryId: entry.id, ...words });
  }

  goOffline(): void {
    this.device.goOffline();
  }

  async comeBack(): Promise<void> {
    this.device.comeBack();
    await this.device.ready();
  }

  leave(): void {
    this.device.close();
  }
}

function whoOnTheWire(list: JoinList, who: Who) {
  if (who.as === "guest") return { as: "guest", name: who.name, organisation: "" };
  const person = list.people.find(({ name }) => name === who.name);
  if (!person) throw new Refused("join", { refused: "unknown_member", field: who.name });
  return { as: "member", memberId: person.id };
}
