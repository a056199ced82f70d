import { groupsOf } from "../../../shared/network/find.ts";
import type { Block, BlockGroups, Session } from "../../../shared/network/state.ts";
import { goesOnWith } from "../../../shared/time/goOn.ts";

/** What the projector shows. */
export type Scene =
  | { readonly view: "waiting" }
  | { readonly view: "code" }
  /** It ran before, and is open again. */
  | { readonly view: "goOn"; readonly block: Block }
  | { readonly view: "block" }
  | { readonly view: "groups"; readonly formed: BlockGroups }
  | { readonly view: "questions" }
  | { readonly view: "board" }
  | { readonly view: "frozen" }
  | { readonly view: "closed" };

/** New groups fill the picture this long, ms; then the assignment takes over. */
export const newGroupsFor = 60_000;

/**
 * The view that the desk chose, where the phase of the session has it; else what the phase asks
 * for. Nobody has to touch the screen.
 * @param now ms UTC
 */
export function sceneOf(session: Session, now: number): Scene {
  if (session.frozen) return { view: "frozen" };
  switch (session.screen) {
    case "questions":
      return session.phase === "live" || session.phase === "open"
        ? { view: "questions" }
        : automatic(session, now);
    case "board":
      return session.phase === "draft" ? automatic(session, now) : { view: "board" };
    case "code":
      return session.phase === "open" || session.phase === "live"
        ? { view: "code" }
        : automatic(session, now);
    case "block":
      return session.phase === "live" ? { view: "block" } : automatic(session, now);
    case "groups": {
      const formed = groupsInView(session);
      return formed ? { view: "groups", formed } : automatic(session, now);
    }
    case "auto":
      return automatic(session, now);
  }
}

function automatic(session: Session, now: number): Scene {
  switch (session.phase) {
    case "draft":
      return { view: "waiting" };
    case "open": {
      const block = goesOnWith(session);
      return block ? { view: "goOn", block } : { view: "code" };
    }
    case "closed":
      return { view: "closed" };
    case "live": {
      const formed = groupsOf(session, session.clock.blockId);
      const started = session.runs.at(-1)?.startedAt ?? 0;
      // groups made before their block are news only when it starts
      return formed && now - Math.max(formed.formedAt, started) < newGroupsFor
        ? { view: "groups", formed }
        : { view: "block" };
    }
  }
}

/** @returns the groups of the block that runs, or else those formed last */
function groupsInView(session: Session): BlockGroups | undefined {
  if (session.phase === "draft" || session.phase === "closed") return undefined;
  const running = session.phase === "live" && groupsOf(session, session.clock.blockId);
  if (running) return running;
  return session.groups.toSorted((a, b) => b.formedAt - a.formedAt)[0];
}
