import js from "@eslint/js";
import globals from "globals";

export default [
  {
    files: ["overrides/scripts/**/*.js", "scripts/guide/**/*.js"],
    ...js.configs.recommended
  },
  {
    files: ["overrides/scripts/**/*.js", "scripts/guide/**/*.js"],
    // Classic scripts share one scope, which tsc knows; eslint sees one file at a time.
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    rules: {
      "arrow-body-style": ["error", "as-needed"],
      eqeqeq: "error",
      "max-statements": ["error", 20, { ignoreTopLevelFunctions: true }],
      "no-empty": ["error", { allowEmptyCatch: true }],
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local", argsIgnorePattern: "^_" }],
      "no-var": "error",
      "object-shorthand": "error",
      "one-var": ["error", "never"],
      "prefer-arrow-callback": ["error", { allowNamedFunctions: true }],
      "prefer-const": "error"
    }
  },
  {
    // The build runs the engine without a browser.
    files: ["overrides/scripts/search/engine/**/*.js", "scripts/guide/search/*.js"],
    rules: { "no-restricted-globals": ["error", ...Object.keys(globals.browser)] }
  }
];
