import type { MemberDraft } from "../network/commands.ts";
import { limits } from "../network/limits.ts";
import type { CellProblem, CellRule } from "./cell.ts";
import { readCell } from "./cell.ts";
import { peopleSeen } from "./duplicates.ts";
import type { ColumnTarget } from "./headings.ts";
import { composeName } from "./name.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * What could not be read as it was. `cut`: shortened to `limit`; `too_long`: over `limit`, so left
 * out (an intake column is, beyond the number that a member can hold); `bad_text`: unreadable characters taken out; `ragged`: another number of cells than there
 * are headings; `no_name`, `duplicate`: the row is left out.
 */
export type Problem = {
  readonly code: "no_name" | "ragged" | "duplicate" | CellProblem;
  /** Index of the column in the table, from 0; none when it is about the row. */
  readonly column?: number;
  readonly limit?: number;
};
export type RosterRow = {
  readonly line: number;
  /** As it stands in the file when the row is left out. Empty when there is none. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Index in `members`; null when the row is left out. */
  readonly member: number | null;
};
export type Roster = {
  readonly members: readonly MemberDraft[];
  readonly rows: readonly RosterRow[];
  /** About headings: too long ones are cut. */
  readonly problems: readonly Problem[];
};
/** `no_name`: no column holds a name. `no_rows`: headings only. `too_many`: people, over `limit`. */
export type RosterFault =
  | { readonly fault: "no_name" | "no_rows" }
  | { readonly fault: "too_many"; readonly limit: number };

const rules = {
  name: { max: limits.name, lines: false, cut: true },
  organisation: { max: limits.organisation, lines: false, cut: true },
  role: { max: limits.role, lines: false, cut: true },
  email: { max: limits.email, lines: false, cut: false },
  phone: { max: limits.phone, lines: false, cut: false },
  learningQuestion: { max: limits.learningQuestion, lines: true, cut: true },
  heading: { max: limits.intakeHeading, lines: false, cut: true },
  intake: { max: limits.intakeText, lines: true, cut: true },
} as const satisfies Record<string, CellRule>;

/**
 * Turns a table into members that the server accepts, and says for each row what was changed or
 * left out. `place` is kept as an intake column, as a member has no field for it. The second row of
 * one person (see `samePerson`) is left out.
 *
 * @param columns one target for each heading, as `guessColumns` gives and the preview may change
 */
export function readRoster(table: Table, columns: readonly ColumnTarget[]): Roster | RosterFault {
  const naming: readonly ColumnTarget[] = ["name", "firstName", "lastName"];
  if (!columns.some((target) => naming.includes(target))) return { fault: "no_name" };
  if (table.rows.length === 0) return { fault: "no_rows" };

  const problems: Problem[] = [];
  const headings = table.header.map((heading, column) => {
    const read = readCell(heading, rules.heading);
    if (columns[column] === "intake" || columns[column] === "place")
      problems.push(...located(read.problems, column, rules.heading.max));
    return read.text || `${column + 1}`;
  });
  const members: MemberDraft[] = [];
  const seen = peopleSeen<MemberDraft>();
  const rows: RosterRow[] = [];
  for (const row of table.rows) {
    const read = readRow(row, columns, headings);
    const twice = read.draft.name !== "" && seen.find(read.draft) !== null;
    if (twice) read.problems.push({ code: "duplicate" });
    const leftOut = twice || read.draft.name === "";
    if (!leftOut) {
      if (members.length === limits.members) return { fault: "too_many", limit: limits.members };
      seen.add(read.draft);
      members.push(read.draft);
    }
    const { draft, problems: found } = read;
    found.sort((a, b) => (a.column ?? -1) - (b.column ?? -1));
    const member = leftOut ? null : members.length - 1;
    rows.push({ line: row.line, name: draft.name, problems: found, member });
  }
  return { members, rows, problems };
}

function located(found: readonly CellProblem[], column: number, limit: number): Problem[] {
  return found.map((code) => (code === "bad_text" ? { code, column } : { code, column, limit }));
}

function readRow(row: TableRow, columns: readonly ColumnTarget[], headings: readonly string[]) {
  const problems: Problem[] = row.ragged ? [{ code: "ragged" }] : [];
  const cellAt = (column: number, rule: CellRule) => {
    const { text, problems: found } = readCell(row.cells[column] ?? "", rule);
    problems.push(...located(found, column, rule.max));
    return text;
  };
  const field = (target: ColumnTarget, rule: CellRule) => {
    const column = columns.indexOf(target);
    return column < 0 ? "" : cellAt(column, rule);
  };
  const whole = field("name", rules.name);
  const name =
    whole ||
    composed(
      field("firstName", rules.name),
      field("infix", rules.name),
      field("lastName", rules.name),
      problems,
    );
  if (name === "") problems.push({ code: "no_name" });

  const intake: { heading: string; text: string }[] = [];
  columns.forEach((target, column) => {
    if (target !== "intake" && target !== "place") return;
    if ((row.cells[column] ?? "").trim() === "") return;
    if (intake.length === limits.intakeColumns) {
      problems.push({ code: "too_long", column, limit: limits.intakeColumns });
      return;
    }
    const text = cellAt(column, rules.intake);
    if (text !== "") intake.push({ heading: headings[column] ?? "", text });
  });
  const email = field("email", rules.email);
  const phone = field("phone", rules.phone);
  const draft: MemberDraft = {
    name,
    organisation: field("organisation", rules.organisation),
    role: field("role", rules.role),
    learningQuestion: field("learningQuestion", rules.learningQuestion) || null,
    contact: email || phone || intake.length > 0 ? { email, phone, intake } : null,
  };
  return { draft, problems };
}

function composed(first: string, infix: string, last: string, problems: Problem[]): string {
  const { text, problems: found } = readCell(composeName(first, infix, last), rules.name);
  problems.push(...found.map((code) => ({ code, limit: rules.name.max })));
  return text;
}
