const { availableParallelism } = require("node:os");

// What only POSIX systems have: programs of their shell, and signals that a process can answer.
const POSIX_ONLY = [
  "unit/tools/(ensure-pulumi-cli|fetch-node|find-cli|guarded-server|official-download|process-tree|run-process|shim)",
  "unit/provider/cli/.*command",
  "unit/emulator/cli",
  "host/docker-image",
];

// The emulator as it is now, not as it was compiled.
const SOURCES = {
  "^composio-emulator$": "<rootDir>/emulator/index.ts",
  "^composio-emulator/jest$": "<rootDir>/emulator/jest.ts",
};

// They do not wait for the provider's pauses, and may own all time.
const TIME = {
  "^\\.\\.?/(.*/)?time$": "<rootDir>/test/support/time/provider-time.ts",
  "^\\.\\.?/(.*/)?machine-time$": "<rootDir>/test/support/time/emulator-time.ts",
};

const TIME_LIMIT = "<rootDir>/test/support/time-limit.ts";

const UNIT = {
  // The packages too, so that coverage knows of the files that no test loads.
  roots: ["test/unit", "provider", "emulator"].map((folder) => `<rootDir>/${folder}`),
  moduleNameMapper: { ...SOURCES, ...TIME },
  // Each request of the client has to be one that `npm run contract` knows of.
  setupFilesAfterEnv: [TIME_LIMIT, "<rootDir>/test/support/contract/known-routes.ts"],
};

// The fault matrices, in one process and a time of their own.
const FAULTS = { moduleNameMapper: { ...SOURCES, ...TIME } };

// They run what is built, in processes of their own.
const BUILT = { globalSetup: "<rootDir>/test/support/bundle-provider.ts" };

const project = (name, more = {}) => ({
  displayName: name,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: "<rootDir>/test/support/closing-environment.js",
  testPathIgnorePatterns: ["/node_modules/", ...(process.platform === "win32" ? POSIX_ONLY : [])],
  // Pulumi's SDK keeps its state on the global object, and uses it after the tests.
  testEnvironmentOptions: { globalsCleanup: "off" },
  moduleNameMapper: SOURCES,
  setupFilesAfterEnv: [TIME_LIMIT],
  transform: { "\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.json" }] },
  ...more,
});

module.exports = {
  projects: [
    project("unit", UNIT),
    project("faults", FAULTS),
    project("host", BUILT),
    project("engine", BUILT),
    project("state", BUILT),
    project("sdks", { moduleNameMapper: UNIT.moduleNameMapper }),
  ],
  testSequencer: "<rootDir>/test/support/longest-first.js",
  // Half a worker more than there are cores: some suites wait most of their time. Jest takes no share above 100%.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  collectCoverageFrom: ["{provider,emulator}/**/*.ts", "!**/dist/**"],
  coverageDirectory: "build/coverage",
  coverageReporters: ["text", "lcov"],
  // A little below what is measured. What tests run in a process of its own, such as the plugin, counts as never run.
  coverageThreshold: { global: { statements: 79, branches: 78, functions: 77, lines: 79 } },
  // What runs side by side in one file waits most of its time.
  maxConcurrency: 8,
};
