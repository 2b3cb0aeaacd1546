const project = (name, testTimeout) => ({
  displayName: name,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: "node",
  transform: { "\\.ts$": ["ts-jest", { tsconfig: "<rootDir>/tsconfig.json" }] },
  testTimeout,
});

/** Jest reads testTimeout from each project, so the limits differ: the engine takes seconds a step. */
module.exports = {
  projects: [project("unit", 10_000), project("host", 60_000), project("engine", 600_000)],
};
