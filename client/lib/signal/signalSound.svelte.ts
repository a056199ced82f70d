import type { Signal } from "$shared/time/signal.ts";
import { bell, type Heard } from "./bell.ts";
import { sound } from "./tone.ts";

const stored = "bijeen.sound";

/** Whether this device sounds the signals of the clock. Off until somebody asks for it. */
export class SignalSound {
  on = $state(false);
  #context: AudioContext | null = null;
  #heard: Heard | null = null;

  constructor() {
    try {
      this.on = localStorage.getItem(stored) === "on";
    } catch {
      // off
    }
  }

  /** Call it from a press. Turned on it sounds once, so that the loudness can be set. */
  turn(): void {
    this.on = !this.on;
    try {
      localStorage.setItem(stored, this.on ? "on" : "off");
    } catch {
      // lasts as long as the page
    }
    if (this.on)
      void this.#voice()
        ?.resume()
        .then(() => this.#sound("soon"));
  }

  /**
   * A page that was just loaded may not sound before it was touched: browsers see to that. Any
   * press will do, so that a sound which was left on comes back by itself.
   */
  wake(): void {
    if (this.on) void this.#voice()?.resume();
  }

  /** @param heard null while no clock runs, or while it stands still */
  hear(heard: Heard | null): void {
    const signal = bell(this.#heard, heard);
    this.#heard = heard;
    if (signal && this.on) this.#sound(signal);
  }

  close(): void {
    void this.#context?.close();
    this.#context = null;
  }

  #voice(): AudioContext | null {
    if (!("AudioContext" in globalThis)) return null;
    this.#context ??= new AudioContext();
    return this.#context;
  }

  #sound(signal: Signal): void {
    const voice = this.#voice();
    // one that is not let through now would sound at the first touch, and mean nothing then
    if (voice?.state === "running") sound(voice, signal);
  }
}
