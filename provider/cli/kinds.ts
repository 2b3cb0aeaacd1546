import type { Checked } from "../core/check";
import type { Described } from "../core/state";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import { authConfig } from "../resources/auth-config/definition";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import { customToolkit } from "../resources/custom-toolkit/definition";
import { CODES, TYPES } from "../resources/loader";
import { mcpServer } from "../resources/mcp-server/definition";
import type { McpServerObject } from "../resources/mcp-server/server-object";
import { session } from "../resources/session/definition";
import { webhookSubscription } from "../resources/webhook-subscription/definition";
import type { NamedSession, NamedSubscription } from "./found";

export const KIND_WORDS = [
  "server",
  "auth-config",
  "custom-toolkit",
  "session",
  "webhook-subscription",
] as const;

/** The word for a kind in arguments, and of which names are made. */
export type KindWord = (typeof KIND_WORDS)[number];

export function isKindWord(word: string): word is KindWord {
  return KIND_WORDS.some((known) => known === word);
}

/** A kind of object that can be imported: what the printed texts say of it. */
export interface Importable<Remote extends { id: string } = never> {
  word: KindWord;
  definition: Checked & Described<Remote> & { label: string; secrets?: readonly string[] };
  /** The type in Pulumi's states. */
  type: string;
  /** The constant that every state holds. */
  code: string;
}

export const SERVER: Importable<McpServerObject> = {
  word: "server",
  definition: mcpServer,
  type: TYPES.McpServer,
  code: CODES.McpServer,
};

export const AUTH_CONFIG: Importable<AuthConfigObject> = {
  word: "auth-config",
  definition: authConfig,
  type: TYPES.AuthConfig,
  code: CODES.AuthConfig,
};

export const CUSTOM_TOOLKIT: Importable<CustomToolkitObject> = {
  word: "custom-toolkit",
  definition: customToolkit,
  type: TYPES.CustomToolkit,
  code: CODES.CustomToolkit,
};

export const SESSION: Importable<NamedSession> = {
  word: "session",
  definition: session,
  type: TYPES.Session,
  code: CODES.Session,
};

export const WEBHOOK_SUBSCRIPTION: Importable<NamedSubscription> = {
  word: "webhook-subscription",
  definition: webhookSubscription,
  type: TYPES.WebhookSubscription,
  code: CODES.WebhookSubscription,
};
