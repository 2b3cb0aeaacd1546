import fc from "fast-check";
import { AuthConfigs } from "../../../../provider/access/auth-configs";
import { type AccessChange, compareAccess } from "../../../../provider/access/compare";
import { DeclaredObjects } from "../../../../provider/access/declared-objects";
import type { Properties } from "../../../../provider/core/resource";
import { UNKNOWN } from "../../../../provider/core/unknown";
import { direction, type Inputs } from "../../../support/access/oracle";
import { sessionInputs, sessionPairs } from "../../../support/access/session-inputs";

jest.mock("../../../../emulator/catalogue", () => jest.requireActual("../../../support/access/world"));

function changeOf(before: Properties, after: Properties): AccessChange {
  const side = (inputs: Properties) => ({
    inputs: { userId: "agent-7", ...inputs },
    authConfigs: new AuthConfigs(),
    accounts: new DeclaredObjects(),
    dependencies: {},
  });
  return compareAccess("Session", { before: side(before), after: side(after) });
}

const VERDICTS = new Map([
  ["true false", "wider"],
  ["false true", "narrower"],
  ["true true", "changed"],
  ["false false", "same"],
]);

/** On a busy machine. */
const LIMIT_MS = 600_000;

test(
  "10,000 pairs of sessions have the verdict of an oracle that is other code",
  () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(sessionPairs, ([before, after]) => {
        const { grows, shrinks } = direction(before, after);
        const expected = VERDICTS.get(`${grows} ${shrinks}`);
        seen[String(expected)] = (seen[String(expected)] ?? 0) + 1;
        const change = changeOf(before, after);
        expect({ ...change, verdict: change.verdict }).toMatchObject({ verdict: expected });
        expect(change.opened.length > 0).toBe(grows);
        expect(change.closed.length > 0).toBe(shrinks);
      }),
      { numRuns: 10_000, endOnFailure: true },
    );
    // Each verdict was tried often enough to say something.
    for (const verdict of VERDICTS.values()) {
      expect(seen[verdict]).toBeGreaterThan(500);
    }
  },
  LIMIT_MS,
);

/** The values that one that is not known may turn out to be. */
const WHOLE = [
  undefined,
  {},
  { enable: [] },
  { enable: ["gmail"] },
  { disable: ["gmail"] },
  { requireApproval: ["gmail"] },
];

test(
  "what is not known is never taken for closed, and never said to be open",
  () => {
    fc.assert(
      fc.property(
        sessionPairs,
        fc.constantFrom("toolkits", "searchEnabled", "gmail"),
        ([before, after], what) => {
          const unknown = withUnknown(after, what);
          const { verdict } = changeOf(before, unknown);
          const directions = completions(after, what).map((each) => direction(before, each));
          const isWider = directions.map(({ grows }) => grows);
          // What is said to be open is open whatever comes.
          expect(/wider|changed/.test(verdict) ? isWider : []).not.toContain(false);
          // Where anything may come that opens, the report does not say that nothing does.
          expect(isWider.includes(true) ? verdict : "").not.toMatch(/same|narrower/);
        },
      ),
      { numRuns: 1_000, endOnFailure: true },
    );
  },
  LIMIT_MS,
);

function withUnknown(inputs: Inputs, what: string): Properties {
  return what === "gmail"
    ? { ...inputs, tools: { ...inputs.tools, gmail: UNKNOWN } }
    : { ...inputs, [what]: UNKNOWN };
}

function completions(inputs: Inputs, what: string): Inputs[] {
  if (what === "searchEnabled") {
    return [true, false].map((searchEnabled) => ({ ...inputs, searchEnabled }));
  }
  if (what === "toolkits") {
    return WHOLE.map((toolkits) => ({ ...inputs, toolkits }) as Inputs);
  }
  const rules = [{}, { enable: [] }, { enable: ["GMAIL_SEND"] }, { disable: ["GMAIL_SEND"] }, { tags: {} }];
  return rules.map((gmail) => ({ ...inputs, tools: { ...inputs.tools, gmail } }));
}

test("what only closes is never said to open, and closes", () => {
  fc.assert(
    fc.property(sessionInputs, fc.constantFrom(...CLOSING), (inputs, close) => {
      const { verdict } = changeOf(inputs, close(inputs));
      expect(["narrower", "same"]).toContain(verdict);
      expect(["wider", "same"]).toContain(changeOf(close(inputs), inputs).verdict);
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
});

const CLOSING: ((inputs: Inputs) => Inputs)[] = [
  (inputs) => ({ ...inputs, toolkits: { ...inputs.toolkits, requireApproval: ["gmail", "slack"] } }),
  (inputs) => ({ ...inputs, searchEnabled: false }),
  (inputs) => ({ ...inputs, sandbox: { enable: false } }),
  (inputs) => ({ ...inputs, manageConnections: { enable: false } }),
  (inputs) => ({ ...inputs, toolkits: { enable: [] } }),
];
