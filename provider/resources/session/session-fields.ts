import { anyMap, blockOf, clearableUrl, count, flag, insideKey, text } from "../../core/values";
import type { z } from "../../core/zod";
import { effectOnExperimental, mistakesOfExperimental } from "./experimental";
import { hookMistakes } from "./hook-failures";
import { inHooks, inKeys, inPart, inRule, inRulesOfToolkits } from "./named-slugs";
import {
  accounts,
  byToolkit,
  hooks,
  instant,
  PRELOADED,
  preload,
  savedConfig,
  tags,
  toolkits,
  tools,
} from "./policy-values";
import { approvedOutside, passes, unknownHints } from "./rule-hints";
import { allowsNothing, hasAllowList, isAllowList, mistakesOfRules, ruleMistakes } from "./rule-mistakes";
import { SessionSandboxSize } from "./session-enums";
import { managed, part, type SessionField } from "./session-field-row";
import type { sessionInputs } from "./session-inputs-schema";

/** The resolved inputs of a session. */
export type SessionInputs = z.infer<typeof sessionInputs>;

/**
 * The inputs of a session: one row an input, and in a block one row a part. A new session has `whenRemoved`, and most of
 * these permit more than a program says that names the input. What `directTools` stands for is in the other inputs when
 * they are compared and sent.
 */
export const fields = {
  userId: {
    api: "user_id",
    value: text,
    createOnly: true,
    decidesAccounts: true,
    signOfAnother: (user) => `which is of the user "${user}"`,
  },
  toolkits: managed({
    api: "toolkits",
    value: toolkits,
    whenRemoved: { disable: [] },
    toolkitsIn: inRule,
    mistakesIn: (rule) => ruleMistakes(rule, ["enable", "disable"]),
    isAllowList,
    servesNone: allowsNothing,
    letsToolkit: passes,
    takesNull: "perhaps",
    isPolicy: true,
    isSaved: true,
  }),
  tools: managed({
    api: "tools",
    value: tools,
    whenRemoved: {},
    toolkitsIn: inKeys,
    toolsIn: inRulesOfToolkits,
    mistakesIn: (rules) => mistakesOfRules(rules, ["enable", "disable", "tags"]),
    idleIn: approvedOutside,
    isAllowList: hasAllowList,
    takesNull: "perhaps",
    isPolicy: true,
    isSaved: true,
  }),
  tags: managed({
    api: "tags",
    value: tags,
    whenRemoved: {},
    idleIn: unknownHints,
    isAllowList,
    takesNull: "perhaps",
    isPolicy: true,
    isSaved: true,
  }),
  authConfigs: managed({
    api: "auth_configs",
    value: byToolkit(text),
    whenRemoved: {},
    toolkitsIn: inKeys,
    takesNull: "perhaps",
  }),
  connectedAccounts: managed({
    api: "connected_accounts",
    value: byToolkit(accounts),
    whenRemoved: {},
    toolkitsIn: inKeys,
    takesNull: "surely",
  }),
  hooks: managed({
    api: "hooks",
    value: hooks,
    whenRemoved: [],
    toolkitsIn: inHooks,
    mistakesIn: hookMistakes,
    takesNull: "surely",
    isPolicy: true,
    isSaved: true,
  }),
  preload: managed({
    api: "preload",
    value: preload,
    whenRemoved: { tools: [] },
    open: { tools: "all" },
    toolsIn: inPart(PRELOADED),
    takesNull: "perhaps",
    whenDirect: { tools: "all" },
  }),
  directTools: { api: "direct_tools", local: true, whenRemoved: false, default: false },
  manageConnections: managed({
    api: "manage_connections",
    value: blockOf({
      enable: {
        sent: "enable",
        shown: "enabled",
        value: flag,
        whenRemoved: true,
        permits: true,
      },
      callbackUrl: part("callback_url", { value: clearableUrl, whenRemoved: "" }),
      waitForConnections: part("enable_wait_for_connections", { value: flag, whenRemoved: false }),
      enableConnectionRemoval: part("enable_connection_removal", {
        value: flag,
        whenRemoved: true,
        permits: true,
      }),
    }),
    whenRemoved: { enable: true, callbackUrl: "", waitForConnections: false, enableConnectionRemoval: true },
    takesNull: "surely",
    whenDirect: { enable: false },
  }),
  sandbox: managed({
    api: "workbench",
    value: blockOf({
      enable: part("enable", { value: flag, whenRemoved: true, permits: true }),
      size: part("sandbox_size", {
        value: text,
        whenRemoved: SessionSandboxSize.Standard,
        loses: "gets a sandbox of another size, and loses the files of the old one.",
      }),
      enableProxyExecution: {
        sent: "enable_proxy_execution",
        shown: "proxy_execution_enabled",
        value: flag,
        whenRemoved: true,
        permits: true,
      },
      enableToolExecution: {
        sent: "enable_tool_execution",
        shown: "tool_execution_enabled",
        value: flag,
        whenRemoved: true,
        permits: true,
      },
      autoOffloadThreshold: part("auto_offload_threshold", {
        value: count,
        whenRemoved: 20_000,
        stays: true,
      }),
    }),
    whenRemoved: { enable: true, size: SessionSandboxSize.Standard },
    takesNull: "surely",
    whenDirect: { enable: false },
  }),
  multiAccount: managed({
    api: "multi_account",
    value: blockOf({
      enable: part("enable", {
        value: flag,
        whenRemoved: false,
        open: true,
        stays: true,
        permits: true,
      }),
      maxAccountsPerToolkit: part("max_accounts_per_toolkit", {
        value: count,
        whenRemoved: 5,
        open: 10,
        permits: true,
      }),
      requireExplicitSelection: part("require_explicit_selection", {
        value: flag,
        whenRemoved: false,
        permits: true,
      }),
    }),
    whenRemoved: { enable: false },
    takesNull: "surely",
    partsNeedOn: true,
    isPolicy: true,
  }),
  searchEnabled: managed({
    api: "search",
    value: insideKey("enable", flag),
    whenRemoved: true,
    whenDirect: false,
  }),
  multiExecuteEnabled: managed({
    api: "execute",
    value: insideKey("enable_multi_execute", flag),
    whenRemoved: true,
    whenDirect: false,
  }),
  proxyExecute: managed({
    api: "proxy_execute",
    value: insideKey("enable", flag),
    whenRemoved: false,
    open: true,
    takesNull: "surely",
    isPolicy: true,
  }),
  instant: managed({
    api: "instant",
    value: instant,
    whenRemoved: true,
    isPolicy: true,
  }),
  sessionConfigId: managed({
    api: "experimental",
    value: savedConfig,
    whenRemoved: "",
    namesSaved: true,
    isAllowList: (id) => id !== undefined,
  }),
  experimental: {
    api: "experimental",
    value: anyMap,
    unreported: true,
    whenRemoved: {},
    effect: effectOnExperimental,
    mistakesIn: mistakesOfExperimental,
  },
} as const satisfies Record<string, SessionField>;

/** The rows of the table, each with the name of its input. */
export const rows = Object.entries<SessionField>(fields);
