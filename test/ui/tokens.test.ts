import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { blockKinds } from "../../shared/network/state.ts";
import { suite } from "../support/suite.ts";

const test = suite("tokens");
const css = readFileSync(new URL("../../client/lib/ui/tokens.css", import.meta.url), "utf8");
const token = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const colours = new Map(
  [...css.matchAll(token)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);
const papers = ["paper", "paper-raised", "paper-sunk"];
const signals = ["calm", "soon", "last", "over"];
const families = [
  ...blockKinds.map((kind) => `kind-${kind}`),
  ...signals.map((signal) => `signal-${signal}`),
];
const both = ["light", "dark"] as const;

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function reads(front: string, back: string, least: number, themes: readonly ("light" | "dark")[]) {
  for (const theme of themes) {
    const [a, b] = [front, back].map((name) => {
      const colour = colours.get(name);
      assert.ok(colour, `--${name} is not in tokens.css`);
      return luminance(colour[theme]);
    }) as [number, number];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assert.ok(contrast >= least, `--${front} on --${back}, ${theme}: ${contrast.toFixed(2)}`);
  }
}

test("LOOK1 every ink reads on every paper in light and dark", () => {
  for (const paper of papers) {
    reads("ink", paper, 7, both);
    reads("ink-soft", paper, 7, both);
    reads("ink-faint", paper, 4.5, both);
  }
});

test("LOOK2 every kind of block and every signal has four parts that read on each other", () => {
  for (const family of families) {
    reads(`${family}-ink`, `${family}-tint`, 7, both);
    reads("ink", `${family}-tint`, 7, both);
    reads("ink-soft", `${family}-tint`, 4.5, both);
    reads(`${family}-on`, `${family}-strong`, 4.5, both);
    reads(`${family}-strong`, `${family}-tint`, 4.5, both);
    for (const paper of papers) {
      reads(`${family}-ink`, paper, 7, both);
      reads(`${family}-strong`, paper, 4.5, both);
    }
  }
});

test("LOOK3 on the dark projector everything that is read has a contrast of seven", () => {
  for (const family of families) {
    reads(`${family}-strong`, "paper", 7, ["dark"]);
    reads(`${family}-strong`, `${family}-tint`, 7, ["dark"]);
    reads(`${family}-on`, `${family}-strong`, 7, ["dark"]);
    reads("ink-soft", `${family}-tint`, 7, ["dark"]);
  }
});

test("LOOK4 the edge of a field and the ring of focus are seen against every paper", () => {
  for (const paper of papers) {
    reads("line-strong", paper, 3, both);
    reads("focus", paper, 3, both);
  }
});

test("LOOK5 light-dark colours are all read by these rules", () => {
  const named = css.match(/light-dark\(/g)?.length;
  // one is in the explanation at the top of the file
  assert.is(colours.size, (named ?? 0) - 1);
  assert.is(
    families.every((family) => colours.has(`${family}-on`)),
    true,
  );
});

test.run();
