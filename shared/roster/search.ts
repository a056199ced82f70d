/**
 * Finding and ordering people by name. Part of the phone's first page: no imports, nothing heavy.
 */
export type Findable = {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
};

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};
const infixes = new Set(
  (
    "van von vom de den der des dos das da di du del t ter ten te tot op in aan bij uit onder over " +
    "het s la le les el al bin ben ibn zu zur"
  ).split(" "),
);

/**
 * @returns the text as it is compared: lower case, without accents and apostrophes, ligatures
 * written out, every other sign one space (`'t Hooft-Çelik` → `t hooft celik`)
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘ʼ`´]/g, "")
    .replace(/[ßæœøłđðþħı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** @returns whether a word is a *tussenvoegsel*: "van", "der", "'t", "el" */
export function isInfix(word: string): boolean {
  return infixes.has(word.toLowerCase().replace(/['’‘`´]/g, ""));
}

/**
 * The part of a name that Dutch lists are ordered by: what follows the first run of
 * tussenvoegsels, otherwise the last word. A title or "van den" after a comma does not count.
 *
 * @example mainPart("Tom van den Akker jr.") // "Akker jr."
 * @example mainPart("Ömer Şahin-van den Berg") // "Şahin-van den Berg"
 */
export function mainPart(name: string): string {
  const words = (name.split(",")[0] ?? "").trim().split(/\s+/);
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const hyphen = word.lastIndexOf("-");
    if (hyphen > 0 && isInfix(word.slice(hyphen + 1))) return words.slice(i).join(" ");
    if (!isInfix(word)) continue;
    while (i < words.length - 1 && isInfix(words[i] ?? "")) i += 1;
    return words.slice(i).join(" ");
  }
  return (words.at(-1) ?? "").replace(/^[dl]['’](?=.)/i, "");
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @returns what Dutch lists are ordered by: the main part ("Berg, van den"), then the whole name */
export function nameKey(name: string): string {
  return `${fold(mainPart(name))}\n${fold(name)}`;
}

/** For `sort`, of a few dozen names; with hundreds, make each `nameKey` once. */
export function compareNames(a: string, b: string): number {
  return order(nameKey(a), nameKey(b)) || order(a, b);
}

/**
 * People who fit what was typed: each typed word begins a word of the name or the organisation,
 * or the name holds the typed text with all spaces taken out ("vanderzwaluw"). Accents, capitals,
 * apostrophes and tussenvoegsels make no difference; "koehler" finds Köhler.
 *
 * @returns best first (whole name, begin of a name, name, organisation), then in Dutch order;
 * everybody when nothing was typed
 */
export function searchMembers<P extends Findable>(people: readonly P[], query: string): P[] {
  const typed = fold(query.slice(0, 200));
  const all = typed.split(" ").filter(Boolean);
  const own = all.filter((word) => !infixes.has(word));
  const words = own.length > 0 ? own : all;
  const squashed = typed.replaceAll(" ", "");
  if (squashed === "" && query.trim() !== "") return [];

  const rank = (person: P) => {
    const name = fold(person.name);
    if (name === typed || squashed === "") return 0;
    const spelled = fold(person.name.replace(/[äöü]/gi, "$&e"));
    const inName = `${name} ${spelled}`.split(" ");
    const begins = (within: string[]) => words.every((w) => within.some((x) => x.startsWith(w)));
    const joined = name.replaceAll(" ", "");
    if (name.startsWith(typed) || joined.startsWith(squashed)) return 1;
    if (begins(inName)) return 2;
    if (squashed.length > 2 && joined.includes(squashed)) return 3;
    return begins([...inName, ...fold(person.organisation).split(" ")]) ? 4 : 5;
  };
  return people
    .map((person) => ({ person, rank: rank(person), key: nameKey(person.name) }))
    .filter((found) => found.rank < 5)
    .sort((a, b) => a.rank - b.rank || order(a.key, b.key))
    .map((found) => found.person);
}
