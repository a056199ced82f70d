import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const at = (path: string) => resolve(import.meta.dirname, path);
const out = at("build/client/_app/immutable/phone");

/** The pages' handler serves a file's `.br` or `.gz` neighbour when it is there. */
const compress: Plugin = {
  name: "compress",
  closeBundle() {
    for (const name of readdirSync(out).filter((file) => /\.(js|css)$/.test(file))) {
      const content = readFileSync(`${out}/${name}`);
      writeFileSync(`${out}/${name}.br`, brotliCompressSync(content));
      writeFileSync(`${out}/${name}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

/**
 * The participant's page as one script, without SvelteKit's router and without what only the desk
 * needs: see docs/decisions/0010. Runs after the build of the pages.
 */
export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), compress],
  resolve: { alias: { $lib: at("client/lib"), $shared: at("shared") } },
  base: "/_app/immutable/phone/",
  publicDir: false,
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: "",
    manifest: "manifest.json",
    rollupOptions: { input: at("client/phone/main.ts") },
  },
});
