import { replanning } from "$lib/i18n/replan.ts";
import type { DeskView } from "../desk.svelte.ts";
import { canFreeze } from "./canFreeze.ts";

const words = (desk: DeskView) => replanning[desk.language.current];
const lane = "emergency";

/** Asks first: one press more, and everything stands still. */
export function callEmergency(desk: DeskView): void {
  if (canFreeze(desk)) desk.opened = { is: "emergency" };
}

/** The list of people opens at once, also when nobody hears the order yet. */
export function freeze(desk: DeskView): void {
  desk.called = true;
  desk.shut("emergency");
  desk.show("now");
  void desk.orders
    .give({
      ...{ lane, control: "freeze", type: "FreezeSession" as const },
      body: { sessionId: desk.session.id },
    })
    .then(() => (desk.called = false));
}

export function unfreeze(desk: DeskView): void {
  const { frozen } = desk.session;
  const lost = frozen ? Math.max(0, Math.round((desk.live.now() - frozen.at) / 60_000)) : 0;
  desk.shut("goOn");
  void desk.orders
    .give({
      ...{ lane, control: "unfreeze", type: "UnfreezeSession" as const },
      body: { sessionId: desk.session.id },
      done: { text: () => words(desk).said.goOn(lost) },
    })
    .then((refused) => (desk.wentOn = refused === null));
}

/** @param text empty takes it away */
export function setAssemblyPoint(desk: DeskView, text: string): void {
  const { id: sessionId, title, date, start, nextDate } = desk.session;
  void desk.orders.give({
    ...{ lane: "session", control: "point", type: "EditSession" as const },
    body: {
      ...{ sessionId, date, start, nextDate, assemblyPoint: text },
      title: typeof title === "string" ? title : { ...title },
    },
  });
}
