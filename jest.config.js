const project = (name, more = {}) => ({
  displayName: name,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: "node",
  // Pulumi's SDK keeps its state on the global object, and uses it after the tests.
  testEnvironmentOptions: { globalsCleanup: "off" },
  transform: { "\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.json" }] },
  ...more,
});

// Each request of the client has to be one that `npm run contract` knows of.
const watched = { setupFilesAfterEnv: ["<rootDir>/test/support/contract/known-routes.ts"] };

module.exports = {
  projects: [project("unit", watched), project("host"), project("engine"), project("sdks")],
  // For the engine, which takes seconds a step. Jest knows no limit for one project alone.
  testTimeout: 300_000,
  maxWorkers: "100%",
  // What runs side by side in one file waits most of its time.
  maxConcurrency: 8,
};
