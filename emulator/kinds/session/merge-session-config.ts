import { badRequest } from "../../api/api-error";
import { SAVED_CONFIGS } from "./saved-configs";
import type { PatchSessionBody } from "./session-bodies";
import { sessionConfigNotFound } from "./session-errors";
import type { SessionSettings } from "./session-settings";
import type { SessionConfig, SessionRule } from "./stored-session";

/** Blocks of which a PATCH changes the fields that it names. */
const MERGED = ["manage_connections", "workbench", "multi_account", "instant", "experimental"];

/** Blocks that may be null by the generated types. */
const NULLABLE = [
  "connected_accounts",
  "manage_connections",
  "workbench",
  "multi_account",
  "proxy_execute",
  "hooks",
  "experimental",
];

type Fields = Readonly<Record<string, unknown>>;

/** The configuration that a PATCH makes of another. Throws the answer where it may not. */
export function patchedSessionConfig(
  config: SessionConfig,
  { expected_config_version: _, ...body }: PatchSessionBody,
  { nulls }: SessionSettings,
): SessionConfig {
  const wrong = Object.entries(body)
    .filter(([name, value]) => value === null && nulls === "typed" && !NULLABLE.includes(name))
    .map(([name]) => `body.${name} must not be null`);
  if (wrong.length > 0) {
    throw badRequest(wrong);
  }
  const next: Record<string, unknown> = { ...config };
  for (const [name, value] of Object.entries(normalised(body))) {
    const merged = isMerged(name, value) ? { ...(next[name] as Fields), ...value } : value;
    next[name] = value === null ? cleared(name) : merged;
  }
  return fromSaved(withoutNulls(next) as unknown as SessionConfig);
}

/** The configuration that a create asks for. */
export function newSessionConfig(body: Fields): SessionConfig {
  return fromSaved(withoutNulls(normalised(body)) as unknown as SessionConfig);
}

/** Tags may be a list, which enables. */
function normalised(body: Fields): Fields {
  const { tags } = body;
  return Array.isArray(tags) ? { ...body, tags: { enable: tags } satisfies SessionRule } : body;
}

/** Of `instant`, false is no block. */
function isMerged(name: string, value: unknown): value is Fields {
  return MERGED.includes(name) && typeof value === "object" && value !== null;
}

function cleared(name: string): unknown {
  return name === "multi_account" ? { enable: false } : null;
}

/** Without what is null, in the blocks too, as an address that is cleared. */
function withoutNulls(fields: Fields): Fields {
  const kept = Object.entries(fields).filter(([, value]) => (value ?? null) !== null);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isMerged(name, value) ? withoutNulls(value) : value]),
  );
}

/** A saved policy is copied, so that later changes of it do not arrive. */
function fromSaved(config: SessionConfig): SessionConfig {
  const id = config.experimental?.session_config_id;
  if (typeof id !== "string") {
    return config;
  }
  const saved = SAVED_CONFIGS.find((each) => each.id === id);
  if (!saved) {
    throw sessionConfigNotFound(id);
  }
  return { ...config, ...saved.config };
}
