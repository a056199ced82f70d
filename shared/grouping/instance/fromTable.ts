import { fold } from "../../roster/search.ts";
import type { Table, TableRow } from "../../roster/table.ts";
import { nearest } from "./nearest.ts";
import { cellAt, peopleIn, type TablePeople } from "./tablePeople.ts";
import type { Instance } from "./types.ts";

/** What a column can be used for. */
export type ColumnRule = "name" | "apart" | "together" | "mix" | "cluster";

/** Headings by use; several `name` columns are joined. Capitals and signs do not matter. */
export type RuleColumns = Readonly<Record<ColumnRule, readonly string[]>>;

export type FromTable = Omit<TablePeople, "people"> & {
  /** All of an instance but its rounds and sizes. */
  readonly parts: Pick<Instance, "people" | "together" | "apart" | "mix" | "cluster">;
};

export type TableFault =
  | {
      readonly fault: "unknown_column";
      readonly rule: ColumnRule;
      readonly heading: string;
      readonly near: string | null;
      readonly known: readonly string[];
    }
  | { readonly fault: "no_name_column"; readonly known: readonly string[] };

/**
 * A roster as an instance: a person per row, ids are names. People with the same value in an `apart`
 * (`together`) column are kept apart (together); an empty cell is no value. Only `mix` and `cluster`
 * columns travel along as attributes, so that the instance does not tell why two are kept apart.
 */
export function instanceFromTable(table: Table, columns: RuleColumns): FromTable | TableFault {
  const known = table.header;
  const at = (heading: string) => known.findIndex((one) => same(one, heading));
  for (const [rule, headings] of Object.entries(columns) as [ColumnRule, readonly string[]][]) {
    const heading = headings.find((one) => at(one) < 0);
    if (heading === undefined) continue;
    return { fault: "unknown_column", rule, heading, near: nearest(heading, known), known };
  }
  const found = peopleIn(table, columns.name.map(at));
  if (!found) return { fault: "no_name_column", known };

  const wanted = [...new Set([...columns.mix, ...columns.cluster].map(at))];
  const attributes = wanted.map((column) => ({
    attr: attributeOf(table, column),
    valueOf: valuesOf(table, column),
  }));
  const people = found.people.map(({ id, row }) => {
    const values = attributes.map(({ attr, valueOf }) => [attr, valueOf(row)] as const);
    return { id, ...Object.fromEntries(values.filter(([, value]) => value !== "")) };
  });
  const lists = (headings: readonly string[]) =>
    headings.flatMap((heading) => sharing(found.people, at(heading)));
  const wishes = (headings: readonly string[]) =>
    headings.map((heading) => ({ attr: attributeOf(table, at(heading)), weight: 1 }));
  const rules = {
    together: lists(columns.together),
    apart: lists(columns.apart),
    mix: wishes(columns.mix),
    cluster: wishes(columns.cluster),
  };
  const used = Object.fromEntries(Object.entries(rules).filter(([, list]) => list.length > 0));
  return { ...found, parts: { people, ...used } };
}

const key = (text: string) => fold(text) || text.trim();
const same = (left: string, right: string) => key(left) === key(right);

/** "id" is the name of a person here, so a column of that name gets another. */
function attributeOf(table: Table, column: number): string {
  const heading = table.header[column] ?? "";
  return heading === "id" ? "column id" : heading;
}

const numeric = /^-?\d+([.,]\d+)?$/;

/** Numbers where every filled cell is one, so that groups are balanced by their means. */
function valuesOf(table: Table, column: number): (row: TableRow) => string | number {
  const filled = table.rows.map((row) => cellAt(row, column)).filter(Boolean);
  const numbers = filled.every((text) => numeric.test(text));
  return (row) => {
    const text = cellAt(row, column);
    return numbers && text !== "" ? Number(text.replace(",", ".")) : text;
  };
}

/** @returns lists of ids that have the same value, where two or more have it */
function sharing(people: TablePeople["people"], column: number): string[][] {
  const byValue = new Map<string, string[]>();
  for (const { id, row } of people) {
    const text = cellAt(row, column);
    if (text === "") continue;
    const list = byValue.get(key(text)) ?? [];
    list.push(id);
    byValue.set(key(text), list);
  }
  return [...byValue.values()].filter((list) => list.length > 1);
}
