import fc from "fast-check";
import { TOOLS } from "../../emulator/catalogue/tools/all-tools";
import type { Widening } from "../../provider/access/opened-by-update";
import { checkInputs } from "../../provider/core/check";
import type { Properties } from "../../provider/core/resource";
import { stateOfInputs } from "../../provider/core/state";
import { session } from "../../provider/resources/session/session-definition";
import { wideningOf } from "../../provider/resources/session/widening";

/** Returns what a preview says of the change from one program to another. */
export function wideningBetween(before: object, after: object): Widening {
  const { inputs: olds } = checkInputs(session, {}, { userId: "agent-7", ...before });
  const { inputs: news } = checkInputs(session, olds, { userId: "agent-7", ...after });
  return wideningOf(stateOfInputs(session.fields, olds), news, olds.userId !== news.userId);
}

/** A session's switches and blocks, of which each part may be left out. */
export interface Switches {
  manageConnections?: { enable?: boolean; enableConnectionRemoval?: boolean; waitForConnections?: boolean };
  sandbox?: {
    enable?: boolean;
    size?: string;
    enableProxyExecution?: boolean;
    enableToolExecution?: boolean;
  };
  multiAccount?: { enable?: boolean; maxAccountsPerToolkit?: number; requireExplicitSelection?: boolean };
  searchEnabled?: boolean;
  multiExecuteEnabled?: boolean;
  proxyExecute?: boolean;
  instant?: boolean;
}

const flag = fc.boolean();

export const switches: fc.Arbitrary<Switches> = fc.record(
  {
    manageConnections: fc.record(
      { enable: flag, enableConnectionRemoval: flag, waitForConnections: flag },
      { requiredKeys: [] },
    ),
    sandbox: fc.record(
      {
        enable: flag,
        size: fc.constantFrom("standard", "large"),
        enableProxyExecution: flag,
        enableToolExecution: flag,
      },
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
  },
  { requiredKeys: [] },
);

/** A rule: one of the lists, or none, and approvals. */
export interface Rule {
  enable?: string[];
  disable?: string[];
  tags?: Rule;
  requireApproval?: string[];
}

/** The rules of a session for calls. */
export interface Calls {
  toolkits?: Rule;
  tools?: Record<string, Rule>;
  tags?: Rule;
  hooks?: Properties[];
}

export const TOOLKITS = ["gmail", "slack", "github"];
const HINTS = ["readOnlyHint", "createHint"];
export const toolsOf = (toolkit: string) =>
  TOOLS.filter((tool) => tool.toolkit === toolkit).map(({ slug }) => slug);

const oneList = (elements: string[]): fc.Arbitrary<Rule> => {
  const list = fc.subarray(elements);
  return fc.oneof(
    fc.record({ enable: list, requireApproval: list }, { requiredKeys: ["enable"] }),
    fc.record({ disable: list, requireApproval: list }, { requiredKeys: ["disable"] }),
    fc.record({ requireApproval: list }),
  );
};

const hints: fc.Arbitrary<Rule> = fc.record(
  { enable: fc.subarray(HINTS), disable: fc.subarray(HINTS), requireApproval: fc.subarray(HINTS) },
  { requiredKeys: [] },
);

const toolRules: fc.Arbitrary<Record<string, Rule>> = fc
  .record(
    Object.fromEntries(
      TOOLKITS.map((toolkit) => [toolkit, fc.oneof(oneList(toolsOf(toolkit)), fc.record({ tags: hints }))]),
    ),
    { requiredKeys: [] },
  )
  .map((rules) => rules as Record<string, Rule>);

const hook: fc.Arbitrary<Properties> = fc
  .tuple(fc.constantFrom("first", "second"), fc.option(fc.subarray(TOOLKITS, { minLength: 1 })))
  .map(([id, toolkits]) => ({
    type: "after_execute",
    id,
    appliesTo: toolkits ? { toolkits } : "all",
    handler: { type: "condition_check", condition: `A check of ${id}.`, action: "block" },
  }));

export const calls: fc.Arbitrary<Calls> = fc.record(
  {
    toolkits: oneList(TOOLKITS),
    tools: toolRules,
    tags: hints,
    hooks: fc.uniqueArray(hook, { selector: ({ id }) => id }),
  },
  { requiredKeys: [] },
);
