/** How far a pointer goes before it is a drag and not a press, px. */
const threshold = 6;

/**
 * Dragging a person to a table with mouse or pen. A finger scrolls the list: by touch and keyboard
 * the same is done with the menu of the person. A table is any element with `data-table`.
 */
export class Drag {
  memberId = $state<string | null>(null);
  /** The table under the pointer. */
  over = $state<string | null>(null);
  label = $state("");
  x = $state(0);
  y = $state(0);
  #end: (() => void) | null = null;
  readonly #drop: (memberId: string, groupId: string) => void;

  constructor(drop: (memberId: string, groupId: string) => void) {
    this.#drop = drop;
  }

  start(down: PointerEvent, memberId: string, label: string): void {
    if (down.pointerType === "touch" || down.button !== 0) return;
    this.stop();
    const move = (event: PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (!this.memberId && far < threshold) return;
      event.preventDefault();
      this.memberId = memberId;
      this.label = label;
      this.x = event.clientX;
      this.y = event.clientY;
      const under = document.elementFromPoint(event.clientX, event.clientY);
      this.over = under?.closest<HTMLElement>("[data-table]")?.dataset["table"] ?? null;
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
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", cancel);
    addEventListener("keydown", escape);
    this.#end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", cancel);
      removeEventListener("keydown", escape);
    };
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
