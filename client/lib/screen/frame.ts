/**
 * The picture in units: one unit is a hundredth of the height of a 4 : 3 picture, as
 * `--screen-unit` in `tokens.css`. The outer 5 % stays empty.
 */
export type Frame = { readonly width: number; readonly height: number };

const edge = 0.05;

/** @param innerWidth px @param innerHeight px @returns what may be used, in units */
export function frameOf(innerWidth: number, innerHeight: number): Frame {
  const unit = Math.min(innerHeight / 100, (innerWidth * 0.75) / 100);
  if (unit <= 0) return { width: 120, height: 90 };
  const part = 1 - 2 * edge;
  return { width: (innerWidth * part) / unit, height: (innerHeight * part) / unit };
}
