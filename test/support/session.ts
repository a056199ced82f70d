import { nanoid } from "nanoid";
import type { CommandOf } from "../../shared/network/commands.ts";
import { Device } from "./device.ts";
import { newKey, startServer, type TestServer } from "./server.ts";
import type { suite } from "./suite.ts";

export type Made = {
  readonly networkId: string;
  readonly sessionId: string;
  readonly code: string;
};
export type Reply<T = Record<string, unknown>> = {
  readonly status: number;
  readonly type: string;
  readonly body: T;
};

/** A request with a JSON body, or with the body that is given as text. */
export async function ask<T = Record<string, unknown>>(
  url: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Reply<T>> {
  const post: RequestInit =
    body === undefined
      ? {}
      : { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(url, {
    ...post,
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    body: (await response.json()) as T,
  };
}

export const newNetwork = (key: string, more: Record<string, unknown> = {}) => ({
  ...{ id: nanoid(), key, name: "Proefnetwerk", date: "2026-02-05", start: "19:00" },
  ...{ nextDate: "2026-04-09", agendaId: null },
  ...more,
});

const evenings = new Set<Evening>();

/** For the `after` of a suite: a device that a failed test left open keeps the process alive. */
export function closeEvenings(): void {
  for (const evening of evenings) evening.close();
}

/** A server for a suite: filled in before its first test, gone after its last with every device. */
export function serverFor(test: Pick<ReturnType<typeof suite>, "before" | "after">): TestServer {
  const server = {} as TestServer;
  test.before(async () => void Object.assign(server, await startServer()));
  test.after(async () => {
    closeEvenings();
    await server.stop();
  });
  return server;
}

/** A network on this server with its desk, live and with the room open. */
export class Evening {
  readonly url: string;
  readonly key: string;
  readonly made: Made;
  readonly desk: Device;
  readonly devices: Device[] = [];

  constructor(url: string, key: string, made: Made) {
    this.url = url;
    this.key = key;
    this.made = made;
    this.desk = this.connect(url, { key });
    evenings.add(this);
  }

  connect(
    url: string,
    hello: {
      key: string;
      role?: "supervisor" | "screen" | "speaker" | "member";
      since?: number;
      network?: string;
    },
    options: ConstructorParameters<typeof Device>[2] = {},
  ): Device {
    const device = new Device(url, { network: this.made.networkId, ...hello }, options);
    this.devices.push(device);
    return device;
  }

  joinUrl(url = this.url): string {
    return `${url}/api/sessions/${this.made.code}/join`;
  }

  /** Takes a place as a guest. @returns the secret of the phone */
  async join(name: string, url = this.url, token = newKey("lm")): Promise<string> {
    const who = { as: "guest", name, organisation: "" };
    const { status } = await ask(this.joinUrl(url), { id: nanoid(), token, who });
    if (status !== 200) throw new Error(`join: ${status}`);
    return token;
  }

  /** Joins and connects. */
  async phone(name: string, url = this.url): Promise<Device> {
    const key = await this.join(name, url);
    return this.connect(url, { role: "member", key }).ready();
  }

  close(): void {
    for (const device of this.devices) device.close();
  }
}

/** @param more of the network, in place of what `newNetwork` says */
export async function openEvening(
  url: string,
  open = true,
  more: Record<string, unknown> = {},
): Promise<Evening> {
  const key = newKey("lf");
  const { status, body } = await ask<Made>(`${url}/api/networks`, newNetwork(key, more));
  if (status !== 201) throw new Error(`create: ${status}`);
  const evening = new Evening(url, key, body);
  await evening.desk.ready();
  if (open) await evening.desk.send("OpenSession", { sessionId: body.sessionId });
  return evening;
}

/** The member that a phone is. */
export const memberOf = (device: Device): string => device.welcome?.viewer.memberId ?? "";

export const actionPoint = (
  sessionId: string,
  ownerId: string,
  what = "Ik bel de wijkagent",
): Omit<CommandOf<"WriteActionPoint">, "type"> => ({
  ...{ sessionId, ownerId, what, byWhen: "2026-04-02" },
  ...{ firstStep: null, withWhom: null, notice: null, audience: "network" },
});
