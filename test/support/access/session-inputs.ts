import fc from "fast-check";
import { ACCOUNTS, IDS, type Inputs } from "./oracle";
import { HINTS, NAMED_TOOLKITS, namedToolsOf } from "./world";

const flag = fc.boolean();

const oneList = (elements: string[]) => {
  const list = fc.subarray(elements);
  return fc.oneof(
    fc.record({ enable: list, requireApproval: list }, { requiredKeys: ["enable"] }),
    fc.record({ disable: list, requireApproval: list }, { requiredKeys: ["disable"] }),
    fc.record({ requireApproval: list }),
  );
};

const hints = fc.record(
  { enable: fc.subarray(HINTS), disable: fc.subarray(HINTS), requireApproval: fc.subarray(HINTS) },
  { requiredKeys: [] },
);

const byToolkit = <T>(each: (toolkit: string) => fc.Arbitrary<T>) =>
  fc.record(Object.fromEntries(NAMED_TOOLKITS.map((toolkit) => [toolkit, each(toolkit)])), {
    requiredKeys: [],
  });

const hook = fc.record({
  type: fc.constantFrom("before_execute", "after_execute"),
  id: fc.constantFrom("first", "second"),
  appliesTo: fc.oneof(
    fc.constant("all" as const),
    fc.record({ toolkits: fc.subarray(NAMED_TOOLKITS, { minLength: 1 }) }),
  ),
  handler: fc.record({
    type: fc.constant("condition_check"),
    condition: fc.constantFrom("It has a file.", "It is long."),
    action: fc.constant("block"),
  }),
});

const tools = fc.subarray(NAMED_TOOLKITS.flatMap(namedToolsOf));

/** The inputs of a session, each of which may be left out. */
export const sessionInputs: fc.Arbitrary<Inputs> = fc
  .record(
    {
      toolkits: oneList(NAMED_TOOLKITS),
      tools: byToolkit((toolkit) => fc.oneof(oneList(namedToolsOf(toolkit)), fc.record({ tags: hints }))),
      tags: hints,
      hooks: fc.uniqueArray(hook, { selector: ({ id }) => id, maxLength: 2 }),
      preload: fc.record({ tools: fc.oneof(fc.constant("all" as const), tools) }),
      authConfigs: byToolkit(() => fc.constantFrom(...IDS)),
      connectedAccounts: byToolkit(() => fc.subarray(ACCOUNTS, { minLength: 1 })),
      manageConnections: fc.record({ enable: flag, enableConnectionRemoval: flag }, { requiredKeys: [] }),
      sandbox: fc.record(
        { enable: flag, enableProxyExecution: flag, enableToolExecution: flag },
        { requiredKeys: [] },
      ),
      multiAccount: fc.record(
        {
          enable: flag,
          maxAccountsPerToolkit: fc.integer({ min: 2, max: 10 }),
          requireExplicitSelection: flag,
        },
        { requiredKeys: [] },
      ),
      searchEnabled: flag,
      multiExecuteEnabled: flag,
      proxyExecute: flag,
      instant: flag,
      experimental: fc.record({ restrict_egress_to_composio: flag }),
    },
    { requiredKeys: [] },
  )
  .map((inputs) => inputs as Inputs);

/** A pair of sessions: most often one that differs in a few inputs, so that a change is often in one direction alone. */
export const sessionPairs: fc.Arbitrary<[Inputs, Inputs]> = fc
  .tuple(
    sessionInputs,
    sessionInputs,
    fc.integer({ min: 0, max: 4 }),
    fc.array(fc.nat(1_000), { minLength: 4, maxLength: 4 }),
  )
  .map(([before, other, count, random]) => {
    if (count === 4) {
      return [before, other];
    }
    const after: Inputs = { ...before };
    const names = [...new Set([...Object.keys(before), ...Object.keys(other)])];
    for (let change = 0; change < count && names.length > 0; change++) {
      const name = names[(random[change] ?? 0) % names.length] ?? "";
      if (other[name] === undefined) {
        delete after[name];
      } else {
        after[name] = other[name];
      }
    }
    return [before, after];
  });
