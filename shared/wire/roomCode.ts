/**
 * The room code: six random characters and one that checks them, shown and read aloud in threes.
 * Part of the phone's first page: no imports. 24 characters without vowels (no words appear) and
 * without what is confused most: 0 O, 1 I L, 2 Z, 5 S, U V.
 */
const alphabet = "BCDFGHJKMNPQRTVWXY346789";
const base = alphabet.length;
const randomPart = 6;
export const codeLength = randomPart + 1;

/**
 * Random bytes that `makeCode` asks for. Bytes of 240 and up are passed over, since 256 is no
 * multiple of 24; that 32 bytes hold fewer than six others happens once in about 2^90 codes.
 */
export const codeBytes = 32;

/**
 * Luhn modulo 24: from the right, each second value is doubled and its digits in base 24 added.
 * Catches every single wrong character and nearly all swaps of neighbours.
 */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const value = alphabet.indexOf(body.charAt(body.length - 1 - i)) * (i % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / base) + (value % base);
  }
  return alphabet.charAt((base - (sum % base)) % base);
}

/**
 * @param bytes at least `codeBytes` random bytes
 * @returns a code without hyphens, each of the 24^6 equally likely
 * @throws RangeError when the bytes run out
 */
export function makeCode(bytes: Uint8Array): string {
  let body = "";
  for (const byte of bytes) {
    if (byte < 240) body += alphabet.charAt(byte % base);
    if (body.length === randomPart) return body + checkCharacter(body);
  }
  throw new RangeError(`makeCode needs ${codeBytes} random bytes`);
}

/**
 * Characters that no code holds but that stand for one that does. U can only be a V. The Cyrillic
 * letters are drawn like ours and are what a Ukrainian keyboard gives. Others (0, O, 1, I, L, 2, Z,
 * 5, S, A, E) could be several characters or none, and stay mistyped.
 */
const lookAlikes = "UВСНКМРТХУЗ";
const meant = "VBCHKMPTXY3";

/**
 * Reads what a person typed: capitals or not, with spaces, hyphens or dots, full-width letters.
 *
 * @returns the code without hyphens; `incomplete` while all typed so far could become a code;
 * `mistyped` when a character is none of the alphabet, there are too many, or the last does not
 * fit the first six
 */
export function readCode(
  typed: string,
): { readonly code: string } | { readonly fault: "mistyped" | "incomplete" } {
  let code = "";
  const plain = typed.slice(0, 100).normalize("NFKC").toUpperCase();
  for (const character of plain.replace(/[\s\p{Pd}\p{Cf}._−]+/gu, "")) {
    const alike = lookAlikes.indexOf(character);
    code += alike < 0 ? character : meant.charAt(alike);
    if (!alphabet.includes(code.charAt(code.length - 1))) return { fault: "mistyped" };
  }
  if (code.length < codeLength) return { fault: "incomplete" };
  const right = checkCharacter(code.slice(0, randomPart)) === code.slice(randomPart);
  return right ? { code } : { fault: "mistyped" };
}

/** @returns the code in threes, as on the screen: `BCD-FGH-J` */
export function showCode(code: string): string {
  return code.replace(/.{3}(?=.)/g, "$&-");
}

/** In the order of the alphabet: the Dutch telephone alphabet, and that of NATO. */
const spoken = {
  nl:
    "Bernhard Cornelis Dirk Ferdinand Gerard Hendrik Johan Karel Maria Nico Pieter Quotiënt " +
    "Richard Theodoor Victor Willem Xantippe Ypsilon drie vier zes zeven acht negen",
  en:
    "Bravo Charlie Delta Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec " +
    "Romeo Tango Victor Whiskey X-ray Yankee three four six seven eight nine",
};

/** @returns one word for each character, to read the code out over the telephone */
export function spellCode(code: string, language: "nl" | "en"): string[] {
  const words = spoken[language].split(" ");
  return [...code].map((character) => words[alphabet.indexOf(character)] ?? character);
}
