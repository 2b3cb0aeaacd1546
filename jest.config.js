// What only POSIX systems have: programs of their shell, and signals that a process can answer.
const POSIX_ONLY = [
  "unit/tools/(ensure-pulumi-cli|find-cli|official-download|run-process|shim)",
  "unit/provider/cli/.*command",
  "unit/emulator/cli",
];

// The emulator as it is now, not as it was compiled.
const SOURCES = { "^composio-emulator$": "<rootDir>/emulator/index.ts" };

// Unit tests do not wait for the provider's pauses.
const QUICK = {
  moduleNameMapper: { ...SOURCES, "^\\.\\.?/.*\\bsleep$": "<rootDir>/test/support/short-sleep.ts" },
};

const project = (name, more = {}) => ({
  displayName: name,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: "node",
  testPathIgnorePatterns: ["/node_modules/", ...(process.platform === "win32" ? POSIX_ONLY : [])],
  // Pulumi's SDK keeps its state on the global object, and uses it after the tests.
  testEnvironmentOptions: { globalsCleanup: "off" },
  moduleNameMapper: SOURCES,
  transform: { "\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.json" }] },
  ...more,
});

module.exports = {
  projects: [project("unit", QUICK), project("host"), project("engine"), project("sdks")],
  // For the engine, which takes seconds a step. Jest knows no limit for one project alone.
  testTimeout: 300_000,
  maxWorkers: "100%",
  // What runs side by side in one file waits most of its time.
  maxConcurrency: 8,
};
