import type { Checked } from "../core/check";
import type { Described } from "../core/state";
import type { AuthConfigObject } from "../resources/auth-config/auth-config-object";
import { authConfig } from "../resources/auth-config/definition";
import type { CustomToolkitObject } from "../resources/custom-toolkit/custom-toolkits";
import { customToolkit } from "../resources/custom-toolkit/definition";
import {
  AUTH_CONFIG_CODE,
  AUTH_CONFIG_TYPE,
  CUSTOM_TOOLKIT_CODE,
  CUSTOM_TOOLKIT_TYPE,
  MCP_SERVER_TYPE,
  PROVIDER_CODE,
  SESSION_CODE,
  SESSION_TYPE,
  WEBHOOK_SUBSCRIPTION_CODE,
  WEBHOOK_SUBSCRIPTION_TYPE,
} from "../resources/loader";
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
export interface Kind<Remote extends { id: string } = never> {
  word: KindWord;
  definition: Checked & Described<Remote> & { label: string; secrets?: readonly string[] };
  /** The type in Pulumi's states. */
  type: string;
  /** The constant that every state holds. */
  code: string;
}

export const SERVER: Kind<McpServerObject> = {
  word: "server",
  definition: mcpServer,
  type: MCP_SERVER_TYPE,
  code: PROVIDER_CODE,
};

export const AUTH_CONFIG: Kind<AuthConfigObject> = {
  word: "auth-config",
  definition: authConfig,
  type: AUTH_CONFIG_TYPE,
  code: AUTH_CONFIG_CODE,
};

export const CUSTOM_TOOLKIT: Kind<CustomToolkitObject> = {
  word: "custom-toolkit",
  definition: customToolkit,
  type: CUSTOM_TOOLKIT_TYPE,
  code: CUSTOM_TOOLKIT_CODE,
};

export const SESSION: Kind<NamedSession> = {
  word: "session",
  definition: session,
  type: SESSION_TYPE,
  code: SESSION_CODE,
};

export const WEBHOOK_SUBSCRIPTION: Kind<NamedSubscription> = {
  word: "webhook-subscription",
  definition: webhookSubscription,
  type: WEBHOOK_SUBSCRIPTION_TYPE,
  code: WEBHOOK_SUBSCRIPTION_CODE,
};
