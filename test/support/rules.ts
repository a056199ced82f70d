import { existsSync, globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** A rule of docs/spec.md, written there as a line `- **LOG1** sentence`. */
type Rule = { readonly id: string; readonly sentence: string };
/** A literal title of a test; `id` is null where it begins with none. */
type Title = { readonly file: string; readonly id: string | null; readonly text: string };

/** @returns the rules in the order of the text */
export function rulesIn(spec: string): Rule[] {
  const lines = spec.matchAll(/^- \*\*([A-Z]+(?:\d+[A-Z]+)?\d+)\*\* (\S.*)$/gm);
  return [...lines].map(([, id = "", sentence = ""]) => ({ id, sentence }));
}

/**
 * @returns the literal titles of tests, also of a suite that registers them as `on`; one that is all
 * expression (a name in a variable) is not seen
 */
export function titlesIn(file: string, source: string): Title[] {
  const calls = source.matchAll(/(?<![.\w])(?:test|on)\(\s*(["'`])(?!\$\{)([^"'`\n]*)/g);
  return [...calls].map(([, , text = ""]) => ({
    file,
    id: /^([A-Z]+(?:\d+[A-Z]+)?\d+)\b/.exec(text)?.[1] ?? null,
    text,
  }));
}

/** @returns one sentence for every disagreement between the rules and the tests */
export function disagreements(rules: readonly Rule[], titles: readonly Title[]): string[] {
  const known = new Set(rules.map(({ id }) => id));
  const tested = new Set(titles.map(({ id }) => id));
  const twice = rules.filter(({ id }, at) => rules.findIndex((rule) => rule.id === id) !== at);
  return [
    ...twice.map(({ id }) => `${id} is in docs/spec.md twice`),
    ...rules
      .filter(({ id }) => !tested.has(id))
      .map(({ id, sentence }) => `${id} has no test: ${sentence}`),
    ...titles
      .filter(({ id }) => id !== null && !known.has(id))
      .map(({ id, file }) => `${id} is not in docs/spec.md, a test has it: ${file}`),
    ...titles
      .filter(({ id }) => id === null)
      .map(({ file, text }) => `a test begins without a rule's id: ${file}: ${text}`),
  ];
}

/** Compares docs/spec.md with every test in `root`; the sentences are for the maintainer. */
export function checkRules(root: string): { problems: string[]; count: number } {
  const spec = `${root}/docs/spec.md`;
  if (!existsSync(spec)) return { problems: ["docs/spec.md is not there"], count: 0 };
  const rules = rulesIn(readFileSync(spec, "utf8"));
  if (rules.length === 0) return { problems: ["docs/spec.md has no rules"], count: 0 };
  const files = globSync("test/**/*.ts", { cwd: root }).sort();
  const titles = files.flatMap((file) => titlesIn(file, readFileSync(`${root}/${file}`, "utf8")));
  return { problems: [...new Set(disagreements(rules, titles))], count: rules.length };
}

if (import.meta.main) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { problems, count } = checkRules(relative(process.cwd(), root) || ".");
  for (const problem of problems) console.error(problem);
  console.log(`${count} rules, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
