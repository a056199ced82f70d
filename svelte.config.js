import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import adapter from "@sveltejs/adapter-node";
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/**
 * The two small scripts of `app.html`, by hash: SvelteKit names its nonce only on pages that have
 * its client, and the participant's page has not.
 */
const inlineScripts = [
  ...readFileSync("client/app.html", "utf8").matchAll(/<script[^>]*>([^]*?)<\/script>/g),
].map(
  ([, text]) =>
    /** @type {const} */ (`sha256-${createHash("sha256").update(text).digest("base64")}`),
);

/** @type {import("@sveltejs/kit").Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    // a prefix of its own: the adapter would read our ORIGIN, which may hold several addresses
    adapter: adapter({ out: "build", precompress: true, envPrefix: "BIJEEN_PAGES_" }),
    alias: { $shared: "shared" },
    files: {
      appTemplate: "client/app.html",
      errorTemplate: "client/error.html",
      assets: "client/static",
      lib: "client/lib",
      routes: "client/routes",
      hooks: { client: "client/hooks.client", server: "client/hooks.server" },
    },
    typescript: {
      // The root tsconfig.json has the tests: they run on the server's side.
      config: (config) => ({
        ...config,
        include: [
          ...config.include.filter((path) => !/^\.\.\/tests?\//.test(path)),
          "../client/**/*.ts",
          "../client/**/*.svelte",
          "../shared/**/*.ts",
        ],
      }),
    },
    csp: {
      mode: "nonce",
      directives: {
        "default-src": ["none"],
        "script-src": ["strict-dynamic", ...inlineScripts],
        "style-src": ["self"],
        "style-src-attr": ["unsafe-hashes", "sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo="],
        "img-src": ["self", "data:", "blob:"],
        "font-src": ["self"],
        "connect-src": ["self"],
        "manifest-src": ["self"],
        "worker-src": ["self"],
        "base-uri": ["none"],
        "form-action": ["self"],
        "frame-ancestors": ["none"],
        "object-src": ["none"],
      },
    },
  },
};
