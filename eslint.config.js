import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["overrides/scripts/**/*.js", "scripts/guide/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local", caughtErrors: "none" }],
      "no-empty": ["error", { allowEmptyCatch: true }],
      "no-var": "error",
      "prefer-const": "error",
      "prefer-arrow-callback": "error",
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "one-var": ["error", "never"],
      "object-shorthand": "error",
      "arrow-body-style": ["error", "as-needed"],
      eqeqeq: "error",
    },
  },
  {
    files: ["overrides/scripts/search/engine/**/*.js"],
    rules: { "no-restricted-globals": ["error", ...Object.keys(globals.browser)] },
  },
];
