import { createContext } from "svelte";
import { refusalWords } from "$lib/i18n/refusals.ts";
import type { Language } from "$lib/i18n/language.svelte.ts";
import type { LiveNetwork } from "$lib/live/network.svelte.ts";
import { Ticker } from "$lib/live/ticker.svelte.ts";
import { presentSession } from "$shared/network/find.ts";
import { nothing, type Block, type Network, type Session } from "$shared/network/state.ts";
import { agendaOf } from "$shared/time/replan/session.ts";
import type { PlannedAgenda } from "$shared/time/replan/types.ts";
import { labels } from "./names.ts";
import { likelyBlock } from "./groups/groups.ts";
import { Orders } from "./orders.svelte.ts";
import { KeysOn } from "./keysOn.svelte.ts";
import { openedAfter, type Opened } from "./opened.ts";
import { MethodSteps } from "./replan/methods.svelte.ts";
import { Seen } from "./people/seen.svelte.ts";

export const sideTabs = ["people", "groups", "board"] as const;
export const tabs = ["now", "run", ...sideTabs] as const;
export type Tab = (typeof tabs)[number];
export type SideTab = (typeof sideTabs)[number];

/** What the parts of one desk share. Made by `Desk.svelte`, closed by it. */
export class DeskView {
  readonly live: LiveNetwork;
  readonly language: Language;
  readonly ticker: Ticker;
  readonly orders: Orders;
  readonly seen: Seen;
  readonly keys = new KeysOn();
  tab = $state<Tab>("now");
  side = $state<SideTab>("people");
  /** What stands beside what runs now, where there is room for two parts. */
  beside = $state<Exclude<Tab, "now">>("run");
  opened = $state.raw<Opened | null>(null);
  /** Chosen in the list of groups; null follows the session. */
  chosenBlockId = $state<string | null>(null);
  /** An emergency that was called here and that the server may not have heard of yet. */
  called = $state(false);
  /** This desk went on after an emergency, and has not looked yet at what that cost. */
  wentOn = $state(false);

  network: Network = $derived.by(() => this.live.network ?? nothing);
  session: Session = $derived.by(() => needed(presentSession(this.network)));
  labels = $derived.by(() => labels(this.network.members));
  /** The block whose groups the desk looks at. */
  groupsBlock: Block | undefined = $derived.by(() => {
    const chosen = this.session.blocks.find((block) => block.id === this.chosenBlockId);
    return chosen && chosen.grouping.kind !== "plenary" ? chosen : likelyBlock(this.session);
  });

  readonly #methods = new MethodSteps();
  readonly #stepsOf = (id: string) =>
    this.network.methods.find((one) => one.id === id) ?? this.#methods.of(id);
  /** The agenda as the re-planner reads it. */
  agenda: PlannedAgenda = $derived.by(() =>
    agendaOf(this.session, { timeZone: this.network.timeZone, methodOf: this.#stepsOf }),
  );

  constructor(live: LiveNetwork, language: Language) {
    this.live = live;
    this.language = language;
    this.ticker = new Ticker(live.time);
    this.orders = new Orders(live, (refusal) => refusalWords(refusal, language.current));
    this.seen = new Seen(this.session.id);
  }

  /** What the blocks can give is known when somebody wants to know. */
  wantMethods(): void {
    this.#methods.want(this.session.blocks);
  }

  /** Of how many methods it is known what they can give; what the agenda allows changes with it. */
  get methodsKnown(): number {
    return this.#methods.count;
  }

  title(block: Block): string {
    return this.language.text(block.title);
  }

  label(memberId: string): string {
    return this.labels.get(memberId) ?? "…";
  }

  show(tab: Tab): void {
    this.tab = tab;
    if (tab !== "now") this.beside = tab;
    if (tab === "people" || tab === "groups" || tab === "board") this.side = tab;
  }

  /** Closes the dialog of this kind, and no other. */
  shut(kind: Opened["is"]): void {
    this.opened = openedAfter(this.opened, kind);
  }

  close(): void {
    this.ticker.close();
  }
}

function needed(session: Session | undefined): Session {
  if (!session) throw new Error("the desk is shown only with a session");
  return session;
}

export const [useDesk, provideDesk] = createContext<DeskView>();
