import type { Session } from "../../../../shared/network/state.ts";

type Desk = {
  readonly session: Session;
  /** Called here, and the server may not have heard of it. */
  readonly called: boolean;
};

/** @returns whether an emergency can be called now: from the walk-in until the end, once */
export function canFreeze({ session, called }: Desk): boolean {
  return (session.phase === "open" || session.phase === "live") && !session.frozen && !called;
}
