// @ts-check
import js from "@eslint/js";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The walls of the house. `rooms` lists, for each folder of src, the folders it may import from (besides itself).
 * A folder that is missing here may import nothing but itself.
 */
const rooms = {
  returns: [],
  identifiers: ["returns"],
  validation: ["returns", "identifiers"],
  sampling: ["returns"],
  extract: ["returns", "identifiers", "validation"],
  excel: ["returns"],
  taskpane: ["returns", "identifiers", "validation", "sampling", "extract", "excel", "commands"],
  commands: [],
  workbook: ["returns"],
  workbench: ["returns", "identifiers", "validation", "excel", "commands", "workbook"],
};

const walls = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${[room, ...allowed].join(", ")}.`,
}));

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel (and the ribbon commands and the local host) speak to Office.",
}));

/** Rooms that are plain TypeScript: no React, no DOM, no Office, no I/O, no clock, no randomness. */
const pureRooms = ["returns", "identifiers", "validation", "sampling", "extract"].map((room) => `src/${room}/**/*.ts`);
const impureGlobals = [
  "window", "document", "navigator", "location", "fetch", "XMLHttpRequest", "localStorage", "sessionStorage",
  "indexedDB", "crypto", "process", "require", "setTimeout", "setInterval", "performance", "console",
].map((name) => ({ name, message: "This room is plain computation: pass in what it needs." }));

/** Where a text is no sentence for the user: errors for developers, log codes, styles, keys of lists, and selectors. */
const unsaid = [
  "ThrowStatement *", "NewExpression[callee.name=/Error$/] *", "CallExpression[callee.type='Super'] *", "CallExpression[callee.property.name='log'] *",
  "CallExpression[callee.name=/^make.*Styles$/] *", "JSXAttribute[name.name=/^(?:key|className|style)$/] *", "Property[key.name='key'] *",
  "CallExpression[callee.property.name=/^(?:querySelector|querySelectorAll|closest|matches|matchMedia)$/] *", "ImportExpression *",
].map((selector) => `:not(${selector})`).join("");
const spokenAttributes = "JSXAttribute[name.name=/^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|label|placeholder|hint|validationMessage)$/]";
const spokenProperties = "Property[key.name=/^(?:sentence|whatToDo|heading|label|title|hint)$/]";
/** What the user reads or hears stands in src/taskpane/words. Two words in one string are a sentence or a part of one. */
const sentences = [
  `Literal[value=/[A-Za-z,;] [A-Za-z]|^[A-Z][a-z]+[.?…]$/]${unsaid}`,
  `TemplateElement[value.cooked=/[A-Za-z,;] [A-Za-z]|^[A-Z][a-z]+ $|^ [a-z]+[.,:]?(?: |$)/]${unsaid}`,
  "JSXText[value=/[A-Za-z]/]",
  `${spokenAttributes} > Literal[value=/[A-Za-z]/]`,
  `${spokenAttributes} TemplateElement[value.cooked=/[A-Za-z]{2}/]`,
  `${spokenProperties} > Literal[value=/[A-Za-z]/]`,
].map((selector) => ({ selector, message: "What the pane says stands in src/taskpane/words." }));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.mjs", "*.cjs"] } } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".json"] })],
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: walls }],
      "import-x/no-cycle": "error",
      "import-x/no-extraneous-dependencies": "error",
      "@typescript-eslint/no-restricted-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/ban-ts-comment": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-restricted-globals": ["error", ...officeGlobals] } },
  {
    files: pureRooms,
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...impureGlobals],
      "no-restricted-imports": ["error", { patterns: ["react", "react-dom", "@fluentui/*", "node:*", "@microsoft/*"] }],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Pass randomness in." },
        { object: "Date", property: "now", message: "Pass the clock in." },
      ],
    },
  },
  { files: ["src/excel/**", "src/commands/**", "src/workbench/**"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    ignores: ["src/taskpane/words.ts", "src/taskpane/words/**", "src/taskpane/gallery/**"],
    rules: { "no-restricted-syntax": ["error", ...sentences] },
  },
  { files: ["src/**/*.tsx"], ...reactHooks.configs.flat["recommended-latest"] },
  {
    files: ["scripts/**", "*.mjs", "*.cjs", "test/bench/**"],
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable", require: "readonly", __dirname: "readonly" } },
    rules: { "no-console": "off" },
  },
  { files: ["**/*.{mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
