import type { Signal } from "../../../shared/time/signal.ts";

/** Height and begin of each tone, hertz and seconds: one, two, and three that go down. */
const tones: Readonly<Record<Signal, readonly (readonly [hertz: number, at: number])[]>> = {
  calm: [],
  soon: [[523, 0]],
  last: [
    [523, 0],
    [659, 0.4],
  ],
  over: [
    [659, 0],
    [523, 0.4],
    [392, 0.8],
  ],
};
const loud = 0.25;
const rise = 0.03;
const fall = 1.1;

/** Sounds a signal as a struck bowl: a soft beginning, a long end. Nobody should start. */
export function sound(context: AudioContext, signal: Signal): void {
  for (const [hertz, at] of tones[signal]) {
    const begin = context.currentTime + at;
    const volume = context.createGain();
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(loud, begin + rise);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + fall);
    const tone = new OscillatorNode(context, { type: "sine", frequency: hertz });
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + fall);
  }
}
