import { guessColumns } from "../../roster/columns.ts";
import { peopleSeen } from "../../roster/duplicates.ts";
import type { ColumnTarget } from "../../roster/headings.ts";
import { composeName } from "../../roster/name.ts";
import type { Table, TableRow } from "../../roster/table.ts";

export type TablePeople = {
  readonly people: readonly { readonly id: string; readonly row: TableRow }[];
  /** Lines of the file that were left out, as nobody is named there. */
  readonly nameless: readonly number[];
  /** Lines that were left out, as that person is there already (see `samePerson`). */
  readonly twice: readonly number[];
  /** Other people of a name that was there already: their line, and their name with a number. */
  readonly renamed: readonly { readonly line: number; readonly id: string }[];
};

/** What stands in a cell, on one line. */
export const cellAt = (row: TableRow, column: number) =>
  (row.cells[column] ?? "").replace(/\s+/g, " ").trim();

/**
 * Who is in a roster, by name. As at the desk, a second row of one person is left out.
 *
 * @param asked columns that make up the name; none: guessed
 * @returns null when no column looks like a name
 */
export function peopleIn(table: Table, asked: readonly number[]): TablePeople | null {
  const targets = guessColumns(table);
  const naming: readonly ColumnTarget[] = ["name", "firstName", "lastName"];
  if (asked.length === 0 && !naming.some((one) => targets.includes(one))) return null;

  const people: { id: string; row: TableRow }[] = [];
  const nameless: number[] = [];
  const twice: number[] = [];
  const renamed: { line: number; id: string }[] = [];
  const taken = new Set<string>();
  const seen = peopleSeen();
  for (const row of table.rows) {
    const of = (target: ColumnTarget) => cellAt(row, targets.indexOf(target));
    const joined = asked.map((column) => cellAt(row, column)).filter(Boolean);
    const guessed = () => of("name") || composeName(of("firstName"), of("infix"), of("lastName"));
    const name = asked.length > 0 ? joined.join(" ") : guessed();
    const contact = { email: of("email") };
    const person = { name, organisation: of("organisation"), role: of("role"), contact };
    if (name === "") nameless.push(row.line);
    else if (seen.find(person)) twice.push(row.line);
    else {
      seen.add(person);
      const id = free(name, taken);
      taken.add(id);
      if (id !== name) renamed.push({ line: row.line, id });
      people.push({ id, row });
    }
  }
  return { people, nameless, twice, renamed };
}

function free(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name} (${count})`;
  return id;
}
