import type { BlockKind } from "../../../shared/network/state.ts";
import type { AgendaSummary } from "../../../shared/content/types.ts";

/** An agenda of the library with the length and kind of its blocks, to draw it as a bar. */
export type AgendaCard = AgendaSummary & {
  readonly bar: readonly { readonly kind: BlockKind; readonly minutes: number }[];
};

/** @returns the place of each part on a bar that is `width` long, with `gap` between the parts */
export function barParts(
  minutes: readonly number[],
  width: number,
  gap: number,
): { readonly x: number; readonly width: number }[] {
  const total = minutes.reduce((sum, one) => sum + one, 0);
  if (total === 0) return [];
  const room = width - gap * (minutes.length - 1);
  let x = 0;
  return minutes.map((one) => {
    const part = { x, width: (one / total) * room };
    x += part.width + gap;
    return part;
  });
}
