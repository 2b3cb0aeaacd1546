import type { Properties } from "../../core/resource";
import { spelledSlug } from "../toolkit/toolkit-slug";
import { fields, type SessionInputs } from "./fields";
import { isOpen } from "./open";
import { isMap } from "./same";

/** Blocks that go back by null, by the documentation. */
const CLEARED_BY_NULL = [
  "toolkits",
  "tools",
  "tags",
  "authConfigs",
  "connectedAccounts",
  "hooks",
  "preload",
  "manageConnections",
  "sandbox",
  "multiAccount",
  "proxyExecute",
];
/** Of these, the ones for which the generated types have no null, so that some versions may refuse it. */
const PERHAPS_NO_NULL = ["toolkits", "tools", "tags", "authConfigs", "preload"];

/** How inputs are named that are no plain values, part by part. */
const PARTS: Record<string, Record<string, string>> = {
  manageConnections: {
    enable: "enable",
    callbackUrl: "callback_url",
    waitForConnections: "enable_wait_for_connections",
    enableConnectionRemoval: "enable_connection_removal",
  },
  sandbox: {
    enable: "enable",
    size: "sandbox_size",
    enableProxyExecution: "enable_proxy_execution",
    enableToolExecution: "enable_tool_execution",
    autoOffloadThreshold: "auto_offload_threshold",
  },
  multiAccount: {
    enable: "enable",
    maxAccountsPerToolkit: "max_accounts_per_toolkit",
    requireExplicitSelection: "require_explicit_selection",
  },
};

/** The body of a create: what the program sets. There is nothing to be cleared yet. */
export function createBody(inputs: SessionInputs): Properties {
  const set = Object.keys(fields).filter((name) => (inputs as Properties)[name] !== undefined);
  const { workbench, manage_connections, ...body } = bodyOf(inputs, set, () => false);
  return {
    ...body,
    ...(workbench !== undefined && { workbench }),
    ...(isMap(manage_connections) && { manage_connections: withoutNulls(manage_connections) }),
  };
}

/**
 * The body of an update that sets the named inputs.
 *
 * @param nulls Whether null stands for all that goes back to what a new session has, or only where it certainly may.
 */
export function updateBody(
  inputs: SessionInputs,
  sent: readonly string[],
  nulls: "all" | "certain",
): Properties {
  return bodyOf(
    inputs,
    sent,
    (name) => CLEARED_BY_NULL.includes(name) && (nulls === "all" || !PERHAPS_NO_NULL.includes(name)),
  );
}

/** Whether an update of these inputs has a null that a version of Composio may refuse. */
export function mayBeRefused(inputs: SessionInputs, sent: readonly string[]): boolean {
  return sent.some((name) => PERHAPS_NO_NULL.includes(name) && isOpen(name, (inputs as Properties)[name]));
}

function bodyOf(
  inputs: SessionInputs,
  sent: readonly string[],
  byNull: (name: string) => boolean,
): Properties {
  const values = inputs as Properties;
  const plain = Object.entries(fields).filter(
    ([name, { api }]) =>
      sent.includes(name) && values[name] !== undefined && api !== "experimental" && name !== "directTools",
  );
  const body = plain.map(([name, { api }]) => {
    const value = values[name];
    return [api, byNull(name) && isOpen(name, value) ? null : wireOf(name, value)];
  });
  return { ...Object.fromEntries(body), ...experimentalOf(inputs, sent) };
}

function wireOf(name: string, value: unknown): unknown {
  switch (name) {
    case "toolkits":
      return ruleOf(value, toolkitSlug);
    case "tools":
      return byToolkit(value, (rule) => ruleOf(rule, toolSlug));
    case "tags":
      return ruleOf(value, (hint) => hint);
    case "authConfigs":
    case "connectedAccounts":
      return byToolkit(value, (ids) => ids);
    case "hooks":
      return (value as NonNullable<SessionInputs["hooks"]>).map(({ appliesTo, ...hook }) => ({
        ...hook,
        applies_to: appliesTo === "all" ? appliesTo : { toolkits: appliesTo.toolkits.map(toolkitSlug) },
      }));
    case "preload": {
      const { tools } = value as NonNullable<SessionInputs["preload"]>;
      return { tools: tools === "all" ? tools : tools.map(toolSlug) };
    }
    case "searchEnabled":
    case "proxyExecute":
      return { enable: value };
    case "multiExecuteEnabled":
      return { enable_multi_execute: value };
    case "instant":
      return value === false ? false : {};
    default:
      return PARTS[name] ? partsOf(value as Properties, PARTS[name]) : value;
  }
}

function ruleOf(rule: unknown, spelled: (slug: string) => string): Properties {
  const { enable, disable, tags, requireApproval } = rule as Record<string, string[] | undefined>;
  const list = (slugs: string[]) => [...new Set(slugs.map(spelled))];
  return {
    ...(enable && { enable: list(enable) }),
    ...(disable && { disable: list(disable) }),
    ...(tags && { tags: ruleOf(tags, (hint) => hint) }),
    ...(requireApproval && { require_approval: list(requireApproval) }),
  };
}

function partsOf(block: Properties, names: Record<string, string>): Properties {
  const parts = Object.entries(block).filter(([, value]) => value !== undefined);
  // Composio clears an address by null, and refuses an empty text.
  return Object.fromEntries(parts.map(([part, value]) => [names[part] ?? part, value === "" ? null : value]));
}

/** Two inputs are one field, which is sent whole. */
function experimentalOf(
  { sessionConfigId, experimental }: SessionInputs,
  sent: readonly string[],
): Properties {
  if (!sent.includes("sessionConfigId") && !sent.includes("experimental")) {
    return {};
  }
  const isSet = sessionConfigId !== undefined && sessionConfigId !== "";
  if (!isSet && Object.keys(experimental ?? {}).length === 0) {
    return { experimental: null };
  }
  const cleared =
    sent.includes("sessionConfigId") && sessionConfigId === "" ? { session_config_id: null } : {};
  return { experimental: { ...experimental, ...(isSet ? { session_config_id: sessionConfigId } : cleared) } };
}

function byToolkit(map: unknown, each: (value: unknown) => unknown): Properties {
  const entries = Object.entries(map as Properties);
  return Object.fromEntries(entries.map(([toolkit, value]) => [toolkitSlug(toolkit), each(value)]));
}

function toolkitSlug(slug: string): string {
  return spelledSlug(slug) ?? slug;
}

function toolSlug(slug: string): string {
  return slug.toUpperCase();
}

function withoutNulls(fields: Properties): Properties {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
