import type { ActionPointRow } from "../../../shared/outcomes/types.ts";

/**
 * The action points in which every word that was typed occurs: in the text, a name or an
 * organisation, whatever the capitals and accents.
 */
export function searchPoints(points: readonly ActionPointRow[], typed: string): ActionPointRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return points.filter((point) => {
    const { what, ownerName, organisation, firstStep, withWhom, notice } = point;
    const text = plain([what, ownerName, organisation, firstStep, withWhom, notice].join("\n"));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
