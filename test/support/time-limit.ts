import { relative, sep } from "node:path";

/** How long a test may take, in seconds. The real engine takes seconds a step, and several times that on a busy machine. */
const LIMITS: Record<string, number> = {
  unit: 180,
  faults: 180,
  host: 300,
  engine: 300,
  state: 300,
  sdks: 600,
};

const file = expect.getState().testPath ?? "";
const [kind = ""] = relative(`${__dirname}/..`, file).split(sep);
jest.setTimeout((LIMITS[kind] ?? 60) * 1000);
