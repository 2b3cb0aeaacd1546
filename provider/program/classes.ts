/* The class of each kind with its Args, the types that these have in files of their own, and those of what it gives. */

export type { ExpectedInputField } from "../resources/auth-config/auth-config-outputs";
export type { McpServerCommands, McpServerProperties } from "../resources/mcp-server/server-properties";
export type { SessionWarning } from "../resources/session/session-outputs";
export type { ClientConfigs, HttpServerEntry } from "../run/client-config";
export * from "./auth-config";
export type * from "./auth-scheme-args";
export * from "./connected-account";
export type { ConnectAs } from "./connection-url";
export * from "./custom-toolkit";
export * from "./mcp-server";
export * from "./project";
export * from "./session";
export type * from "./session-args";
export type * from "./session-block-args";
export type * from "./session-policy-args";
export * from "./trigger-instance";
export * from "./webhook-endpoint";
export * from "./webhook-subscription";
