import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const build = resolve(import.meta.dirname, "../../build");
const phonePath = "/_app/immutable/phone/";

/** What Vite's manifest says of an entry. */
type Entry = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
};
/** The participant's script in each language and its styles, as paths on this server. */
type PhoneFiles = { readonly nl: string; readonly en: string; readonly styles: readonly string[] };

/** The pages as both builds made them; the participant's page learns the names of its files. */
export async function builtPages(): Promise<RequestListener> {
  const { handler } = (await import(pathToFileURL(`${build}/handler.js`).href)) as {
    handler: RequestListener;
  };
  const phone = phoneFiles();
  return (request: IncomingMessage & { phone?: PhoneFiles }, response) => {
    request.phone = phone;
    return handler(request, response);
  };
}

function phoneFiles(): PhoneFiles {
  const dutch = entryOf("nl");
  return {
    nl: dutch.script,
    en: entryOf("en").script,
    styles: dutch.styles,
  };
}

function entryOf(lang: string): { script: string; styles: readonly string[] } {
  const path = `${phonePath}${lang}/`;
  const manifest = readFileSync(`${build}/client${path}manifest.json`, "utf8");
  const entries = Object.values(JSON.parse(manifest) as Record<string, Entry>);
  const entry = entries.find((one) => one.isEntry);
  if (!entry)
    throw new Error("the build has no page for participants: remove build/ and start again");
  return { script: path + entry.file, styles: (entry.css ?? []).map((file) => path + file) };
}

/** The pages straight from their sources, renewed as they change. */
export async function devPages(http: Server): Promise<RequestListener> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: http } },
    appType: "custom",
  });
  return vite.middlewares as unknown as RequestListener;
}
