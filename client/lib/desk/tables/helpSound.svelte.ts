import { sound } from "$lib/signal/tone.ts";

const name = "bijeen.helpSound";

/** A soft sound when a table asks for help; off until this device turns it on. */
export class HelpSound {
  on = $state(read());
  #context: AudioContext | null = null;
  #asked: number;

  /** @param asked how many tables ask already: they are no news */
  constructor(asked: number) {
    this.#asked = asked;
  }

  /** A press is when a page may begin to make sound. */
  turn(): void {
    this.on = !this.on;
    try {
      localStorage.setItem(name, this.on ? "on" : "off");
    } catch {
      // private mode: the choice lasts as long as the page
    }
    if (this.on) this.#play();
  }

  hear(asked: number): void {
    if (asked > this.#asked && this.on) this.#play();
    this.#asked = asked;
  }

  #play(): void {
    this.#context ??= new AudioContext();
    void this.#context.resume();
    sound(this.#context, "last");
  }

  close(): void {
    void this.#context?.close();
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(name) === "on";
  } catch {
    return false;
  }
}
