import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const ambient = (what) =>
  `shared/ is pure: ${what} comes in as an argument, stamped by the server.`;

export default ts.config(
  { ignores: ["node_modules/", "build/", ".svelte-kit/", "bench/", "pictures/", "data/"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["client/**/*.svelte", "client/**/*.svelte.ts"],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  { files: ["client/**/*.ts"], languageOptions: { globals: globals.browser } },
  {
    files: ["shared/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "process",
          "Buffer",
          "window",
          "document",
          "localStorage",
          "fetch",
          "setTimeout",
          "setInterval",
          "performance",
        ].map((name) => ({ name, message: ambient(name) })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: ambient("the time") },
        { object: "Math", property: "random", message: ambient("a seed") },
        { object: "crypto", property: "randomUUID", message: ambient("an id") },
        { object: "crypto", property: "getRandomValues", message: ambient("a seed") },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: ambient("the time"),
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["node:*"], message: "shared/ runs in the browser too and does no I/O." },
            {
              regex: "(^|/)(server|client|test)/",
              message:
                "shared/ is the core: server, client and test depend on it, never the reverse.",
            },
          ],
        },
      ],
    },
  },
);
