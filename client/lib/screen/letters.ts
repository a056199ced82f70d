/**
 * How wide a text is, without a browser: widths of the legible font as parts of the letter size,
 * in classes, measured in Chromium (regular and, for headings and the code, strong).
 */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’!|iIjlł]/u, 0.27],
  [/[ftr()[\]/\-–·]/u, 0.37],
  [/[mwMW]/u, 0.82],
  [/[A-Z0-9ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜŁŞŠŽ&]/u, 0.63],
];
const other = 0.52;
const strong = 1.07;
/** A name that is cut is worse than one that is a little small. */
const margin = 1.08;

/** @returns the width on one line, in letter sizes @param bold strong letters are wider */
export function widthOf(text: string, bold = false): number {
  let width = 0;
  for (const character of text.normalize("NFC")) {
    width += classes.find(([members]) => members.test(character))?.[1] ?? other;
  }
  return bold ? width * strong : width;
}

/** What a browser may break a line after: a space or a hyphen. */
function pieces(line: string): string[] {
  return line.split(/(?<=[\s-])/u).filter((piece) => piece !== "");
}

/**
 * @param width of the line, in letter sizes
 * @returns how many lines a text takes, broken where a browser breaks it
 */
export function linesOf(text: string, width: number, bold = false): number {
  return text.split("\n").reduce((sum, line) => sum + linesOfParagraph(line, width, bold), 0);
}

function linesOfParagraph(line: string, width: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(line)) {
    const wide = widthOf(piece.trimEnd(), bold);
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    // a word longer than the line is cut
    if (wide > width) lines += Math.ceil(wide / width) - 1;
    used += widthOf(piece, bold);
  }
  return lines;
}

/** @returns whether every word stays in one piece on lines of this width, in letter sizes */
export function wordsStayWhole(text: string, width: number): boolean {
  return pieces(text).every((piece) => widthOf(piece.trimEnd()) * margin <= width);
}
