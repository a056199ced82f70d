import type { ColumnTarget } from "./headings.ts";
import { knownHeading, likelyHeading, looksLikeEmail, looksLikePhone } from "./headings.ts";
import { limits } from "../network/limits.ts";
import { fold } from "./search.ts";
import type { Table } from "./table.ts";

/** Rows that are looked at for guessing by content. */
const sample = 50;

/**
 * Guesses what each column holds, as a beginning for the person at the preview. A heading known as
 * a whole goes before a likely one, and of two columns for one field the first is taken; the other
 * stays as intake. An empty column is skipped, and so are intake columns beyond the number that a
 * member can hold. Without headings the content decides: address, telephone number, and the first
 * two of the rest are name and organisation.
 *
 * @returns one target for each heading, in order
 */
export function guessColumns(table: Table): ColumnTarget[] {
  const columns = table.header.map((heading, index) => {
    const cells = table.rows
      .map((row) => (row.cells[index] ?? "").trim())
      .filter(Boolean)
      .slice(0, sample);
    return { heading, cells, target: null as ColumnTarget | null };
  });
  const claim = (guess: (column: (typeof columns)[number]) => ColumnTarget | null) => {
    for (const column of columns) {
      if (column.target !== null) continue;
      const target = guess(column);
      const taken = columns.some((other) => other.target === target);
      if (target && (target === "skip" || !taken)) column.target = target;
    }
  };
  claim(({ cells }) => (cells.length === 0 && table.rows.length > 0 ? "skip" : null));
  if (table.hasHeader) {
    claim(({ heading }) => knownHeading(heading));
    claim(({ heading }) => likelyHeading(heading));
    nameIsLastName(columns);
  } else {
    claim(({ cells }) => (most(cells, looksLikeEmail) ? "email" : null));
    claim(({ cells }) => (most(cells, looksLikePhone) ? "phone" : null));
    claim(({ cells }) => (most(cells, (cell) => /\p{L}/u.test(cell)) ? "name" : null));
    claim(({ cells }) => (most(cells, (cell) => /\p{L}/u.test(cell)) ? "organisation" : null));
  }
  let room: number = limits.intakeColumns - (columns.some((c) => c.target === "place") ? 1 : 0);
  return columns.map(({ target }) => target ?? ((room -= 1) >= 0 ? "intake" : "skip"));
}

const most = (cells: readonly string[], is: (cell: string) => boolean) =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length;

/** "Naam" beside "Voornaam" is the last name, unless it repeats the first name. */
function nameIsLastName(columns: { target: ColumnTarget | null; cells: readonly string[] }[]) {
  const of = (target: ColumnTarget) => columns.find((column) => column.target === target);
  const name = of("name");
  const first = of("firstName");
  if (!name || !first || of("lastName")) return;
  const repeats = name.cells.filter((cell, row) =>
    fold(cell).startsWith(`${fold(first.cells[row] ?? "")} `),
  );
  if (repeats.length * 2 < name.cells.length || name.cells.length === 0) name.target = "lastName";
}
