import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { languages, type Lang } from "./client/lib/i18n/messages.ts";

const at = (path: string) => resolve(import.meta.dirname, path);

/** The pages' handler serves a file's `.br` or `.gz` neighbour when it is there. */
const compress = (folder: string): Plugin => ({
  name: "compress",
  closeBundle() {
    for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) {
      const content = readFileSync(`${folder}/${name}`);
      writeFileSync(`${folder}/${name}.br`, brotliCompressSync(content));
      writeFileSync(`${folder}/${name}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});

type Located = { readonly start: number; readonly end: number };
type Property = { readonly key: { readonly name?: string }; readonly value: Located };
type Init = {
  readonly callee?: { name?: string };
  readonly arguments?: { properties?: Property[] }[];
};
type Statement = { readonly declaration?: { readonly declarations?: { readonly init?: Init }[] } };

/** Takes the words of the other languages out of `messages({ nl: …, en: … })`. */
const oneLanguage = (lang: Lang): Plugin => ({
  name: "one-language",
  enforce: "post",
  transform(code, id) {
    if (!/\/client\/lib\/i18n\/\w+\.ts$/.test(id) || !code.includes("messages({")) return null;
    const { body } = this.parse(code) as unknown as { body: Statement[] };
    const others = body
      .flatMap((statement) => statement.declaration?.declarations ?? [])
      .filter(({ init }) => init?.callee?.name === "messages")
      .flatMap(({ init }) => init?.arguments?.[0]?.properties ?? [])
      .filter(({ key }) => key.name !== lang)
      .map(({ value }) => value)
      .sort((a, b) => b.start - a.start);
    if (others.length === 0) return null;
    const left = others.reduce(
      (text, { start, end }) => `${text.slice(0, start)}undefined${text.slice(end)}`,
      code,
    );
    return { code: left, map: null };
  },
});

/**
 * A transport that is not in our list (`connection.ts`) but is in the library's own, so that a bundler
 * keeps it. By file, what stands in its place.
 */
const unused: Readonly<Record<string, string>> = {
  "engine.io-client/build/esm/transports/webtransport.js": "export class WT {}",
};

/** Stops the build when a release of a library has moved such a file. */
const withoutUnused = (): Plugin => {
  const left = new Set(Object.keys(unused));
  return {
    name: "without-unused",
    enforce: "pre",
    load(id) {
      const file = Object.keys(unused).find((name) => id.endsWith(`/node_modules/${name}`));
      if (file === undefined) return null;
      left.delete(file);
      return unused[file];
    },
    buildEnd() {
      if (left.size > 0) this.error(`not found, so not left out: ${[...left].join(", ")}`);
    },
  };
};

/**
 * The participant's page as one script, without SvelteKit's router and without what only the desk
 * needs, once for each language: see docs/decisions/0010. Runs after the build of the pages;
 * `--mode` is the language.
 */
export default defineConfig(({ mode }) => {
  const lang = languages.find((one) => one === mode);
  if (!lang) throw new Error(`--mode is a language: ${languages.join(" or ")}`);
  const folder = at(`build/client/_app/immutable/phone/${lang}`);
  return {
    plugins: [
      svelte({
        configFile: false,
        compilerOptions: {
          runes: true,
          discloseVersion: false,
          // the class stands at every element of a component: short ones weigh less
          cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
        },
      }),
      withoutUnused(),
      oneLanguage(lang),
      compress(folder),
    ],
    resolve: { alias: { $lib: at("client/lib"), $shared: at("shared") } },
    define: { "import.meta.env.PHONE_LANGUAGE": JSON.stringify(lang) },
    base: `/_app/immutable/phone/${lang}/`,
    publicDir: false as const,
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: "",
      manifest: "manifest.json",
      rollupOptions: { input: at("client/phone/main.ts") },
    },
  };
});
