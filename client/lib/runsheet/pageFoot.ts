const property = "--page-foot";

/**
 * Puts a text at the foot of every printed page: a stylesheet for pages knows no text of ours, but
 * it does know the properties of the document.
 *
 * @returns takes it away again
 */
export function pageFoot(text: string): () => void {
  const { style } = document.documentElement;
  style.setProperty(property, cssString(text));
  return () => style.removeProperty(property);
}

/** As CSS writes a text: no quote, backslash or line of it ends the string. */
export function cssString(text: string): string {
  const escaped = text.replace(
    // eslint-disable-next-line no-control-regex -- they are what must be escaped
    /["\\\u0000-\u001f\u007f]/g,
    (one) => `\\${one.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
