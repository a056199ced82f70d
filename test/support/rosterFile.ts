/** Writes roster files the way that spreadsheets do, in every encoding that the reader knows. */
export type FileEncoding = "utf-8" | "utf-8 with BOM" | "utf-16le" | "utf-16be" | "windows-1252";

const upper = new Map([
  ["€", 0x80],
  ["‘", 0x91],
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
]);

/** Windows-1252 holds the first 256 characters and those of `upper`; others may not be given. */
export function encode(text: string, encoding: FileEncoding): Uint8Array {
  if (encoding === "windows-1252")
    return Uint8Array.from([...text], (c) => upper.get(c) ?? c.charCodeAt(0));
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 with BOM") return new TextEncoder().encode(`\ufeff${text}`);
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

/** @param always quote every cell, not only those that need it */
export function writeCsv(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  always: boolean,
): string {
  const quote = (cell: string) =>
    always || /["\r\n]/.test(cell) || cell.includes(delimiter)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return rows.map((row) => row.map(quote).join(delimiter) + lineEnd).join("");
}
