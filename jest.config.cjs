/** Three suites in one run: plain rules and host tests in Node, the pane in jsdom, whole pages in Chromium. */
const transform = {
  "^.+\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.jest.json" }],
  // Packages published as ES modules only.
  "^.+\\.m?js$": ["ts-jest", { tsconfig: "tsconfig.jest.json" }],
};
const esModulePackages = ["@noble/hashes"];
const common = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

module.exports = {
  // A busy machine makes every test longer, above all where jsdom reckons roles and names over the whole pane; no test is about time.
  testTimeout: 180_000,
  // Jest leaves one processor to others, which on a machine of two is half of it: many tests wait for Excel most of the time.
  maxWorkers: "100%",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/taskpane/jsdom-setup.ts"],
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
    },
  ],
};
