import { parseArgs } from "node:util";
import type { Language } from "../../shared/grouping/instance/faults.ts";
import type { ColumnRule } from "../../shared/grouping/instance/fromTable.ts";
import { nearest } from "../../shared/grouping/instance/nearest.ts";
import type { Delimiter } from "../../shared/roster/delimited.ts";
import { wordsIn, type Words } from "./words.ts";

/** How a roster becomes an instance. Numbers stay as typed when they are none: the parser tells. */
export type RosterOptions = {
  readonly rounds: unknown;
  readonly maxSize: unknown;
  readonly groups: unknown;
  readonly columns: Readonly<Record<ColumnRule, readonly string[]>>;
  /** Undefined: guessed. */
  readonly delimiter: Delimiter | undefined;
};

export type Options = {
  /** `-`: standard input. */
  readonly file: string;
  readonly print: "plan" | "text" | "explain" | "instance";
  readonly language: Language;
  readonly seconds: number;
  readonly seed: string;
  /** Null: the file is an instance in JSON. */
  readonly roster: RosterOptions | null;
};

/** One sentence for who typed the command. */
export type Problem = { readonly problem: string };

const columnRules = ["name", "apart", "together", "mix", "cluster"] as const;
const rosterOnly = [...columnRules, "rounds", "max", "groups", "delimiter"] as const;
const valued = ["seconds", "seed", "lang", ...rosterOnly] as const;
const prints = ["text", "explain", "instance"] as const;
const flags = [...prints, "help"] as const;
type Valued = (typeof valued)[number];
const delimiters: Readonly<Record<string, Delimiter>> = {
  ",": ",",
  comma: ",",
  ";": ";",
  semicolon: ";",
  "\t": "\t",
  "\\t": "\t",
  tab: "\t",
};
const mostSeconds = 600;

/** @returns the language that `--lang` asks for, in which everything else is said; English else */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  return args.includes("--lang=nl") || (at >= 0 && args[at + 1] === "nl") ? "nl" : "en";
}

/** @param args what stands behind `npm run groups --` */
export function readOptions(args: readonly string[]): Options | Problem | { readonly help: true } {
  const words = wordsIn(languageOf(args));
  const read = readTokens(args, words);
  if ("problem" in read) return read;
  const { files, given } = read;
  if (given.has("help")) return { help: true };
  const [file, other] = files;
  if (file === undefined) return { problem: words.noFile };
  if (other !== undefined) return { problem: words.oneFile(other) };
  const of = (name: Valued) => given.get(name)?.[0];

  const language = of("lang") ?? "en";
  if (language !== "en" && language !== "nl") return { problem: words.badLanguage(language) };
  const seconds = Number(of("seconds") ?? 1);
  if (!(seconds > 0 && seconds <= mostSeconds)) {
    return { problem: words.badSeconds(of("seconds") ?? "", mostSeconds) };
  }
  const [print = "plan", another]: Options["print"][] = prints.filter((name) => given.has(name));
  if (another !== undefined) return { problem: words.onePrint([print, another]) };

  const forRoster = rosterOnly.find((name) => given.has(name));
  const isRoster = /\.(csv|tsv)$/i.test(file) || (forRoster && !/\.json$/i.test(file));
  if (forRoster && !isRoster) return { problem: words.rosterOption(forRoster) };
  const roster = isRoster ? rosterOptions(given, words) : null;
  if (roster && "problem" in roster) return roster;
  return { file, print, language, seconds, seed: of("seed") ?? "1", roster };
}

type Given = ReadonlyMap<string, readonly string[]>;

function readTokens(
  args: readonly string[],
  words: Words,
): { readonly files: readonly string[]; readonly given: Given } | Problem {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(valued.map((name) => [name, { type: "string", multiple: true }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" }])),
    },
  });
  const files: string[] = [];
  const given = new Map<string, string[]>();
  const known: readonly string[] = [...valued, ...flags];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value, rawName, inlineValue } = token;
    if (!known.includes(name)) {
      return { problem: words.unknownOption(rawName, nearest(name, known)) };
    }
    const takesOne = valued.some((one) => one === name);
    const eaten = !inlineValue && value?.startsWith("--");
    if (takesOne && (!value || eaten)) return { problem: words.noValue(name) };
    if (!takesOne && value !== undefined) return { problem: words.needlessValue(name) };
    const again = given.has(name) && takesOne && !columnRules.some((rule) => rule === name);
    if (again) return { problem: words.optionTwice(name) };
    given.set(name, [...(given.get(name) ?? []), value ?? ""]);
  }
  return { files, given };
}

function rosterOptions(given: Given, words: Words): RosterOptions | Problem {
  const of = (name: Valued) => given.get(name)?.[0];
  if (!given.has("rounds")) return { problem: words.noRounds };
  const delimiter = of("delimiter");
  if (delimiter !== undefined && !Object.hasOwn(delimiters, delimiter)) {
    return { problem: words.badDelimiter(delimiter) };
  }
  const columns = (rule: ColumnRule) => given.get(rule) ?? [];
  return {
    rounds: number(of("rounds")),
    maxSize: number(of("max")),
    groups: counts(of("groups")),
    columns: {
      name: columns("name"),
      apart: columns("apart"),
      together: columns("together"),
      mix: columns("mix"),
      cluster: columns("cluster"),
    },
    delimiter: delimiter === undefined ? undefined : delimiters[delimiter],
  };
}

const number = (text: string | undefined): unknown =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** `5`, or `5,5,6` for each round. */
function counts(text: string | undefined): unknown {
  return text?.includes(",") ? text.split(",").map((one) => number(one.trim())) : number(text);
}
