/** The largest file that is read, in bytes. A roster of 500 people is about 300 kB. */
export const maxFileBytes = 2 * 1024 * 1024;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
/**
 * `spreadsheet`: a workbook (or a web page saved under that name), to be saved as CSV first;
 * `binary`: no text at all, such as a PDF or a picture.
 */
export type DecodeFault = "empty" | "too_big" | "spreadsheet" | "binary";
export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hadBom: boolean;
};

/**
 * Turns the bytes of a roster file into text. The encoding is guessed: a byte order mark, else
 * UTF-16 by where its zeros are, else UTF-8 when the bytes are valid UTF-8, else Windows-1252,
 * which is what Dutch spreadsheets write when they do not write UTF-8.
 *
 * @returns the text without byte order mark, line ends as they were; or why it cannot be read
 */
export function decodeRoster(bytes: Uint8Array): Decoded | { readonly fault: DecodeFault } {
  const known = recognise(bytes);
  if (known) return { fault: known };
  if (bytes.length > maxFileBytes) return { fault: "too_big" };

  const [encoding, bom] = guessEncoding(bytes);
  const content = bytes.subarray(bom);
  if (content.length === 0) return { fault: "empty" };
  const text =
    encoding === "windows-1252"
      ? decodeWindows1252(content)
      : new TextDecoder(encoding, { ignoreBOM: true }).decode(content);
  if (text.includes("\0")) return { fault: "binary" };
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text.slice(0, 200))) return { fault: "spreadsheet" };
  return text.trim() === "" ? { fault: "empty" } : { text, encoding, hadBom: bom > 0 };
}

const begins = (bytes: Uint8Array, ...head: number[]) =>
  head.every((byte, index) => bytes[index] === byte);

/** Files that are known by their first bytes. A workbook is told so even when it is too big. */
function recognise(bytes: Uint8Array): DecodeFault | null {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "spreadsheet"; // .xls
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return isWorkbook(bytes) ? "spreadsheet" : "binary";
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return "binary"; // %PDF
  return null;
}

/** A zip names its files at the end, and OpenDocument tells its kind at the beginning. */
function isWorkbook(zip: Uint8Array): boolean {
  const names = new TextDecoder("latin1").decode(zip.subarray(-65_536));
  const head = new TextDecoder("latin1").decode(zip.subarray(0, 200));
  return names.includes("xl/") || head.includes("opendocument.spreadsheet");
}

/** @returns the encoding and the length of its byte order mark, in bytes */
function guessEncoding(bytes: Uint8Array): [Encoding, number] {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return [isUtf8(bytes) ? "utf-8" : "windows-1252", 3];
  if (begins(bytes, 0xff, 0xfe)) return ["utf-16le", 2];
  if (begins(bytes, 0xfe, 0xff)) return ["utf-16be", 2];
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Western text in UTF-16 has a zero in nearly every pair, always on the same side.
  if (odd > bytes.length / 4 && even === 0) return ["utf-16le", 0];
  if (even > bytes.length / 4 && odd === 0) return ["utf-16be", 0];
  return [isUtf8(bytes) ? "utf-8" : "windows-1252", 0];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** 0x80 to 0x9f; U+FFFD where Windows-1252 has no character. From the WHATWG Encoding index. */
const upper = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** By hand, as several releases of Node read this encoding as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += byte > 0x7f && byte < 0xa0 ? upper.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}
