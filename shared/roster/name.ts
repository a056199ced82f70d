import { isInfix } from "./search.ts";

/**
 * One name from the three columns of a Dutch list. A last name that carries its tussenvoegsel
 * behind a comma ("Berg, van den") is turned round.
 */
export function composeName(first: string, infix: string, last: string): string {
  const comma = last.lastIndexOf(",");
  const behind = comma < 0 ? "" : last.slice(comma + 1).trim();
  const turned =
    behind !== "" && behind.split(/\s+/).every(isInfix)
      ? `${behind} ${last.slice(0, comma).trim()}`
      : last;
  return [first, infix, turned]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}
