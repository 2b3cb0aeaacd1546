/* The class of each kind, with its Args. */

export * from "./auth-config";
export * from "./connected-account";
export * from "./custom-toolkit";
export * from "./mcp-server";
export * from "./project";
export * from "./session";
export * from "./trigger-instance";
export * from "./webhook-endpoint";
export * from "./webhook-subscription";
