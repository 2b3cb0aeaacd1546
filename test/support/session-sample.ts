import { session } from "../../provider/resources/session/session-definition";
import type { Sample } from "./sample";

const HOOK = {
  type: "after_execute",
  id: "injection",
  appliesTo: { toolkits: ["gmail"] },
  handler: { type: "prompt_injection_check", action: "block" },
};
const BEFORE = {
  type: "before_execute",
  id: "no-strangers",
  name: "No strangers",
  appliesTo: "all",
  handler: { type: "condition_check", condition: "Sending mail to strangers", action: "block" },
};
const TOOLS = { gmail: { enable: ["GMAIL_FETCH_EMAILS"], requireApproval: ["GMAIL_FETCH_EMAILS"] } };

export const SESSION_SAMPLE: Sample = {
  definition: session,
  inputs: { userId: "agent-7", toolkits: { enable: ["gmail"] } },
  fields: {
    userId: { to: "agent-8", removed: "refused" },
    toolkits: {
      given: { toolkits: { enable: ["Gmail", "slack"], requireApproval: ["slack"] } },
      to: { disable: ["slack"] },
      removed: { is: { disable: [] } },
      elsewhere: { change: { toolkits: { enable: ["github"] } }, shows: { enable: ["github"] } },
    },
    tools: {
      given: { tools: TOOLS },
      to: { gmail: { tags: { enable: ["readOnlyHint"] } }, slack: { disable: ["SLACK_SEND_MESSAGE"] } },
      removed: { is: {} },
      elsewhere: {
        change: { tools: { gmail: { disable: [] } } },
        shows: { gmail: { disable: [] } },
      },
    },
    tags: {
      given: { tags: { enable: ["readOnlyHint"], requireApproval: ["openWorldHint"] } },
      to: { disable: ["destructiveHint"] },
      removed: { is: {} },
      elsewhere: { change: { tags: { enable: ["createHint"] } }, shows: { enable: ["createHint"] } },
    },
    authConfigs: {
      given: { authConfigs: { gmail: "ac_gmail_prod" } },
      to: { gmail: "ac_gmail_staging" },
      removed: { is: {} },
      elsewhere: { change: { auth_configs: null }, shows: {} },
    },
    connectedAccounts: {
      given: { connectedAccounts: { gmail: ["ca_gmail_team"] } },
      to: { gmail: ["ca_gmail_desk"] },
      removed: { is: {} },
      elsewhere: {
        change: { connected_accounts: { gmail: ["ca_gmail_other"] } },
        shows: { gmail: ["ca_gmail_other"] },
      },
    },
    hooks: {
      given: { hooks: [HOOK] },
      to: [BEFORE, HOOK],
      removed: { is: [] },
      elsewhere: { change: { hooks: null }, shows: [] },
    },
    preload: {
      given: { preload: { tools: ["GMAIL_SEND_EMAIL"] } },
      to: { tools: "all" },
      removed: { is: { tools: [] } },
      elsewhere: { change: { preload: { tools: "all" } }, shows: { tools: "all" } },
    },
    directTools: { given: { directTools: true }, to: false, removed: { is: false } },
    manageConnections: {
      given: { manageConnections: { enable: false, callbackUrl: "https://example.com/back" } },
      to: { enable: true, waitForConnections: true, callbackUrl: "" },
      removed: {
        is: {
          enable: true,
          callbackUrl: "",
          waitForConnections: false,
          enableConnectionRemoval: true,
        },
      },
      elsewhere: {
        change: { manage_connections: { enable: true, callback_url: "https://example.com/back" } },
        shows: { enable: true, callbackUrl: "https://example.com/back" },
      },
    },
    sandbox: {
      given: { sandbox: { enable: false, size: "large" } },
      to: { enable: true, size: "medium", autoOffloadThreshold: 5_000 },
      removed: { is: { enable: true, size: "standard" } },
      elsewhere: {
        change: { workbench: { enable: true, sandbox_size: "large" } },
        shows: { enable: true, size: "large" },
      },
    },
    multiAccount: {
      given: { multiAccount: { enable: true, maxAccountsPerToolkit: 3 } },
      to: { enable: false },
      removed: { is: { enable: false } },
      elsewhere: {
        change: { multi_account: { enable: true, max_accounts_per_toolkit: 9 } },
        shows: { enable: true, maxAccountsPerToolkit: 9 },
      },
    },
    searchEnabled: {
      given: { searchEnabled: false },
      to: true,
      removed: { is: true },
      elsewhere: { change: { search: { enable: true } }, shows: true },
    },
    multiExecuteEnabled: {
      given: { multiExecuteEnabled: false },
      to: true,
      removed: { is: true },
      elsewhere: { change: { execute: { enable_multi_execute: true } }, shows: true },
    },
    proxyExecute: {
      given: { proxyExecute: true },
      to: false,
      removed: { is: false },
      elsewhere: { change: { proxy_execute: { enable: false } }, shows: false },
    },
    instant: {
      given: { instant: false },
      to: true,
      removed: { is: true },
      elsewhere: { change: { instant: {} }, shows: true },
    },
    sessionConfigId: {
      given: { toolkits: undefined, sessionConfigId: "sc_support" },
      to: "sc_reading",
      removed: { is: "" },
      elsewhere: {
        change: { experimental: { session_config_id: "sc_reading" } },
        shows: "sc_reading",
      },
    },
    experimental: {
      given: { experimental: { fast_mode: true } },
      to: { fast_mode: false },
      replacing: { "a field of a create alone": { restrict_egress_to_composio: true } },
      removed: { is: {} },
    },
  },
  incomplete: [
    {
      what: "that is created and cannot be read",
      faults: [{ operation: "getSession", kind: "answer", status: 500 }],
    },
    {
      what: "that is created and is not as declared",
      faults: [
        {
          operation: "createSession",
          kind: "altered",
          set: { config: { user_id: "agent-7" } },
        },
        { operation: "getSession", kind: "altered", set: { config: { user_id: "agent-7" } } },
      ],
    },
  ],
  warnings: /^the session "?\w+"? ((will|may) permit|gets a sandbox)/,
  live: (emulator) =>
    emulator
      .sessions()
      .filter(({ deleted }) => !deleted)
      .map(({ id, config }) => ({ id, config })),
  change: (emulator, id, config) => void emulator.changeSession(id, { config }),
  remove: (emulator, id) => void emulator.deleteSession(id),
};
