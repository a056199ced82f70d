/** How far a mouse or pen goes before it is a drag and not a press, px. */
const threshold = 6;
/** How long a finger rests before it picks somebody up, ms; a finger that moves sooner scrolls. */
const restMs = 350;

/** Where somebody is let go: on a table, or on somebody who sits there. */
export type Target = { readonly groupId: string; readonly memberId: string | null };

/**
 * Dragging a person with mouse, pen or a finger that rested. A table is any element with
 * `data-group`, a person any with `data-person`. Keyboards use the menu of the person.
 */
export class Drag {
  memberId = $state<string | null>(null);
  over = $state.raw<Target | null>(null);
  label = $state("");
  x = $state(0);
  y = $state(0);
  #end: (() => void) | null = null;
  readonly #drop: (memberId: string, target: Target) => void;

  constructor(drop: (memberId: string, target: Target) => void) {
    this.#drop = drop;
  }

  start(down: PointerEvent, memberId: string, label: string): void {
    if (down.button !== 0) return;
    this.stop();
    const touch = down.pointerType === "touch";
    const lift = (event: PointerEvent) => {
      this.memberId = memberId;
      this.label = label;
      this.#follow(event);
    };
    const rest = touch ? setTimeout(() => lift(down), restMs) : undefined;
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (this.memberId) {
        event.preventDefault();
        this.#follow(event);
      } else if (far >= threshold) {
        if (touch) this.stop();
        else lift(event);
      }
    };
    const up = () => {
      const { memberId: dragged, over } = this;
      this.stop();
      if (!dragged) return;
      // the press that ends a drag opens no menu
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
      if (over) this.#drop(dragged, over);
    };
    const escape = (event: KeyboardEvent) => event.key === "Escape" && this.stop();
    const cancel = () => this.stop();
    // a page that scrolls under a lifted finger would take the drag away
    const hold = (event: Event) => this.memberId && event.preventDefault();
    const menu = (event: Event) => touch && event.preventDefault();
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", cancel);
    addEventListener("keydown", escape);
    addEventListener("touchmove", hold, { passive: false });
    addEventListener("contextmenu", menu);
    this.#end = () => {
      clearTimeout(rest);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", cancel);
      removeEventListener("keydown", escape);
      removeEventListener("touchmove", hold);
      removeEventListener("contextmenu", menu);
    };
  }

  #follow({ clientX, clientY }: PointerEvent): void {
    this.x = clientX;
    this.y = clientY;
    const under = document.elementFromPoint(clientX, clientY);
    const groupId = under?.closest<HTMLElement>("[data-group]")?.dataset["group"];
    const person = under?.closest<HTMLElement>("[data-person]")?.dataset["person"] ?? null;
    if (groupId === undefined) this.over = null;
    else this.over = { groupId, memberId: person === this.memberId ? null : person };
  }

  stop(): void {
    this.#end?.();
    this.#end = null;
    this.memberId = null;
    this.over = null;
  }
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
