import { createContext } from "svelte";
import { findMember, findSession } from "$shared/network/find.ts";
import type { CommandOf } from "$shared/network/commands.ts";
import { isRefusal, refuse, type Refusal } from "$shared/network/refusal.ts";
import type { Member, Session } from "$shared/network/state.ts";
import type { Answer, Sent } from "$shared/wire/messages.ts";
import { newCommandId } from "$lib/live/id.ts";
import { LiveNetwork } from "$lib/live/network.svelte.ts";
import { localShelf, type Shelf } from "$lib/live/outbox.ts";
import type { Place } from "$lib/live/keys.ts";
import type { DraftBody } from "./draft.ts";
import { lastMates } from "./now.ts";
import { myPoints, type Landing, type Returned } from "./points.ts";

/** Somebody who takes part on this phone: the live network seen from one place in one session. */
export class Participant {
  readonly live: LiveNetwork;
  readonly place: Place;
  #landing = $state.raw<readonly Landing[]>([]);
  /** Commands that the server refused, with their text, until the person deals with them. */
  returned = $state.raw<readonly Returned[]>([]);
  readonly #returnedShelf: Shelf;
  readonly #outboxShelf: Shelf;

  session: Session | undefined = $derived.by(() => {
    const network = this.live.network;
    return network ? findSession(network, this.place.sessionId) : undefined;
  });
  me: Member | undefined = $derived.by(() => {
    const { network, memberId } = this.live;
    return network && memberId ? findMember(network, memberId) : undefined;
  });
  points = $derived.by(() => {
    const { network, memberId, waiting } = this.live;
    if (!network || !memberId) return [];
    const landing = this.#underWay();
    return myPoints(this.place.sessionId, memberId, network.entries, waiting, landing);
  });
  /** Commands whose facts are not here yet, oldest first. */
  under: readonly Sent[] = $derived.by(() => [
    ...this.#underWay().map(({ sent }) => sent),
    ...this.live.waiting,
  ]);
  /** A question that the server refused, until its form takes it. */
  refusedQuestion = $state.raw<{ text: string; refusal: Refusal } | null>(null);
  mates = $derived.by(() => {
    const { network, memberId } = this.live;
    return network && memberId && this.session ? lastMates(network, this.session, memberId) : [];
  });

  constructor(place: Place) {
    this.place = place;
    // of the network, not of the place: a text outlives the place that it was typed in
    this.#returnedShelf = localShelf(`bijeen.returned.${place.networkId}`);
    this.#outboxShelf = localShelf(`bijeen.outbox.${place.token}`);
    this.returned = readReturned(this.#returnedShelf.read());
    this.live = new LiveNetwork(
      { network: place.networkId, role: "member", key: place.token },
      this.#outboxShelf,
    );
    this.live.onSettled = (sent, answer) => this.#settled(sent, answer);
  }

  #underWay(): readonly Landing[] {
    return this.#landing.filter((one) => one.version > this.live.version);
  }

  /** Takes a refused command off the list: its text is in a form again, or not wanted. */
  takeBack(id: string): void {
    this.#keepReturned(this.returned.filter(({ sent }) => sent.id !== id));
  }

  /** An action point went away while somebody was changing it here: the text stays. */
  orphaned(entryId: string, body: DraftBody): void {
    const sent: Sent = {
      id: newCommandId(),
      type: "ReviseActionPoint",
      body: { entryId, ...body },
    };
    this.#keepReturned([...this.returned, { sent, refusal: refuse("unknown_entry") }]);
  }

  name(memberId: string): string | undefined {
    return this.live.network ? findMember(this.live.network, memberId)?.name : undefined;
  }

  /** The place is gone: what waited for an answer is kept for whoever joins here next. */
  leave(): void {
    const texts = this.live.waiting.filter(
      ({ type }) => type === "WriteActionPoint" || type === "ReviseActionPoint",
    );
    const refusal = refuse("unavailable");
    this.#keepReturned([...this.returned, ...texts.map((sent) => ({ sent, refusal }))]);
    this.#outboxShelf.write(null);
  }

  close(): void {
    this.live.close();
  }

  #settled(sent: Sent, answer: Answer): void {
    if (isRefusal(answer)) {
      // to take away what is gone already is no trouble
      const gone = sent.type === "WithdrawActionPoint" && answer.refused === "unknown_entry";
      const ours = sent.type.endsWith("ActionPoint");
      if (sent.type === "AskQuestion") {
        const { text } = sent.body as CommandOf<"AskQuestion">;
        this.refusedQuestion = { text, refusal: answer };
      }
      if (ours && !gone) this.#keepReturned([...this.returned, { sent, refusal: answer }]);
      return;
    }
    this.#landing = [...this.#underWay(), { sent, version: answer.version }];
  }

  #keepReturned(returned: readonly Returned[]): void {
    this.returned = returned;
    this.#returnedShelf.write(returned.length === 0 ? null : JSON.stringify(returned));
  }
}

function readReturned(text: string | null): readonly Returned[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? (list as Returned[]) : [];
  } catch {
    return [];
  }
}

export const [useParticipant, provideParticipant] = createContext<Participant>();
