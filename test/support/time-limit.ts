import { basename, relative, sep } from "node:path";

/** How long a test may take, in seconds: one that waits for what never comes should not cost minutes. */
const LIMITS: Record<string, number> = { unit: 30, host: 180, engine: 180, state: 300, sdks: 600 };

/** Suites whose tests install packages, run the engine many times, or try fault after fault. */
const LONG_SUITES = [
  "acceptance",
  "everything",
  "faults",
  "killed",
  "modules",
  "packages",
  "policy-example",
  "readme",
  "testing-example",
];
const LONG_SUITE = 300;

const file = expect.getState().testPath ?? "";
const [kind = ""] = relative(`${__dirname}/..`, file).split(sep);
const isLong = kind === "engine" && LONG_SUITES.includes(basename(file, ".test.ts"));
jest.setTimeout((isLong ? LONG_SUITE : (LIMITS[kind] ?? LONG_SUITE)) * 1000);
