import fc from "fast-check";
import { newSessionConfig } from "../../../../../emulator/kinds/session/merge-session-config";
import { shownConfig } from "../../../../../emulator/kinds/session/session-object";
import { DEFAULT_SESSION_SETTINGS } from "../../../../../emulator/kinds/session/session-settings";
import type { ComposioAnswer } from "../../../../../provider/composio/http";
import { checkInputs } from "../../../../../provider/core/check";
import type { Properties } from "../../../../../provider/core/resource";
import { createBody } from "../../../../../provider/resources/session/session-bodies";
import { session } from "../../../../../provider/resources/session/session-definition";
import type { SessionInputs } from "../../../../../provider/resources/session/session-fields";
import { importedSessionInputs } from "../../../../../provider/resources/session/session-import";
import { readSession, type SessionObject } from "../../../../../provider/resources/session/session-object";
import { calls, switches } from "../../../../support/session-changes";

/** A session that Composio shows with a configuration. */
function sessionWith(config: object, more: object = {}): SessionObject {
  const body = { session_id: "trs_1", config: { user_id: "agent-7", ...config }, ...more };
  return readSession({ body, request: "GET", status: 200 } as unknown as ComposioAnswer, "trs_1");
}

const imported = (config: object, more?: object) => {
  const { userId: _, ...declaration } = importedSessionInputs(sessionWith(config, more));
  return declaration;
};

test.each<[string, object, object]>([
  [
    "the parts of the sandbox",
    {
      workbench: {
        enable: true,
        sandbox_size: "large",
        proxy_execution_enabled: false,
        tool_execution_enabled: false,
        auto_offload_threshold: 500,
      },
    },
    {
      sandbox: {
        size: "large",
        enableProxyExecution: false,
        enableToolExecution: false,
        autoOffloadThreshold: 500,
      },
    },
  ],
  [
    "the parts of several accounts",
    { multi_account: { enable: true, max_accounts_per_toolkit: 2, require_explicit_selection: true } },
    { multiAccount: { enable: true, maxAccountsPerToolkit: 2, requireExplicitSelection: true } },
  ],
  [
    "the parts of the connections",
    {
      manage_connections: {
        enabled: true,
        enable_connection_removal: false,
        callback_url: "https://example.com/",
      },
    },
    { manageConnections: { callbackUrl: "https://example.com/", enableConnectionRemoval: false } },
  ],
  [
    "the switches",
    {
      search: { enable: false },
      execute: { enable_multi_execute: false },
      proxy_execute: { enable: false },
      instant: false,
    },
    { searchEnabled: false, multiExecuteEnabled: false, instant: false },
  ],
  [
    "what stands beside direct tools",
    {
      toolkits: { enabled: ["gmail"] },
      preload: { tools: "all" },
      search: { enable: false },
      execute: { enable_multi_execute: false },
      manage_connections: { enabled: false, enable_connection_removal: false },
      workbench: { enable: false, proxy_execution_enabled: false },
      multi_account: { enable: true },
    },
    {
      toolkits: { enable: ["gmail"] },
      multiAccount: { enable: true },
      directTools: true,
      manageConnections: { enableConnectionRemoval: false },
      sandbox: { enableProxyExecution: false },
    },
  ],
  [
    "the word for all tools in a list, as every language can say it",
    { toolkits: { enabled: ["gmail"] }, preload: { tools: "all" } },
    { toolkits: { enable: ["gmail"] }, preload: { tools: ["all"] } },
  ],
  ["a proxy that is on", { proxy_execute: { enable: true } }, { proxyExecute: true }],
  [
    "nothing of what is of no known form",
    { toolkits: 5, workbench: null, proxy_execute: true, multi_account: [] },
    {},
  ],
])("an import has %s", (_, config, declaration) => {
  expect(imported(config)).toEqual(declaration);
});

test("a saved policy is imported in the place of what it says", () => {
  const config = {
    toolkits: { enabled: ["gmail"] },
    hooks: [{ id: "x", type: "after_execute" }],
    instant: false,
  };
  const experimental = { source_session_config: { id: "sc_support" } };
  expect(imported(config, { experimental })).toEqual({ instant: false, sessionConfigId: "sc_support" });
});

test("a program that an import prints makes a session that is the same", () => {
  const others = fc.record(
    {
      authConfigs: fc.constantFrom({ gmail: "ac_gmail_prod" }, {}),
      connectedAccounts: fc.constantFrom({ gmail: ["ca_1"] }, {}),
      preload: fc.constantFrom({ tools: ["GMAIL_SEND_EMAIL"] }, { tools: "all" }, { tools: [] }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(calls, switches, others, (...parts) => {
      const inputs = valid({ userId: "agent-7", ...Object.assign({}, ...parts) });
      fc.pre(inputs !== undefined);
      const shown = shownBy(inputs as SessionInputs);
      const again = valid(importedSessionInputs(sessionWith(shown)));
      expect(meaning(shownBy(again as SessionInputs))).toEqual(meaning(shown));
    }),
    { numRuns: 200 },
  );
});

/** The inputs as a program has them once they are checked, where nothing is wrong with them. */
function valid(given: Properties): Properties | undefined {
  const { inputs, failures } = checkInputs(session, {}, given);
  return failures.length === 0 ? inputs : undefined;
}

/** Returns what the emulator shows of a session that is created so. */
function shownBy(inputs: SessionInputs): object {
  return shownConfig(newSessionConfig(createBody(inputs)), DEFAULT_SESSION_SETTINGS);
}

/** The values that a new session has of the blocks. */
const DEFAULTS: Record<string, object> = {
  manage_connections: {
    enabled: true,
    enable_connection_removal: true,
    enable_wait_for_connections: false,
  },
  workbench: {
    enable: true,
    sandbox_size: "standard",
    proxy_execution_enabled: true,
    tool_execution_enabled: true,
    auto_offload_threshold: 20_000,
  },
  multi_account: { enable: false, max_accounts_per_toolkit: 5, require_explicit_selection: false },
};

/** A configuration with all that it means, and without lists that say nothing. */
function meaning(config: object): object {
  const whole = Object.entries(config).map(([name, block]) => [
    name,
    DEFAULTS[name] ? { ...DEFAULTS[name], ...block } : block,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(whole)), (name, value) => {
    if (["require_approval", "disabled"].includes(name) && Array.isArray(value) && value.length === 0) {
      return undefined;
    }
    return name === "tools" && !Array.isArray(value) ? withoutEmptyRules(value) : value;
  });
}

/** The rules of toolkits that say something. */
function withoutEmptyRules(tools: Record<string, object> | string): unknown {
  return typeof tools === "string"
    ? tools
    : Object.fromEntries(Object.entries(tools).filter(([, rule]) => Object.keys(rule).length > 0));
}
