module.exports = {
  transform: { "\\.ts$": "ts-jest" },
  // Pulumi's SDK keeps its state on the global object, and uses it after the tests.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // For the Pulumi CLI, which takes seconds a command.
  testTimeout: 120_000,
};
