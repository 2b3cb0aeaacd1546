import { createRequire } from "node:module";
import { join } from "node:path";
import type { Properties } from "../core/resource";

/**
 * The code that Pulumi keeps in the state of every resource and evaluates in its dynamic-provider process,
 * with the program's folder as the base of `require`.
 *
 * A constant, because the usual serialized closure cannot hold a zod schema, puts kilobytes of code into
 * every resource's state, and freezes that code where an upgrade of this package cannot reach it.
 *
 * It must stay valid for ever: states written by any earlier version of this package hold it.
 */
export const PROVIDER_CODE = 'exports.handler = () => require("pulumi-composio/dynamic").mcpServer;';

/** The same for an auth config. */
export const AUTH_CONFIG_CODE = 'exports.handler = () => require("pulumi-composio/dynamic").authConfig;';

/** The same for a custom toolkit. */
export const CUSTOM_TOOLKIT_CODE =
  'exports.handler = () => require("pulumi-composio/dynamic").customToolkit;';
/** The same for a session. */
export const SESSION_CODE = 'exports.handler = () => require("pulumi-composio/dynamic").session;';
/** The same for a webhook subscription. */
export const WEBHOOK_SUBSCRIPTION_CODE =
  'exports.handler = () => require("pulumi-composio/dynamic").webhookSubscription;';

/** The type that Pulumi gives a dynamic resource of this module and name. Every state holds it. */
export const MCP_SERVER_TYPE = "pulumi-nodejs:dynamic/composio:McpServer";
export const AUTH_CONFIG_TYPE = "pulumi-nodejs:dynamic/composio:AuthConfig";
export const CUSTOM_TOOLKIT_TYPE = "pulumi-nodejs:dynamic/composio:CustomToolkit";
export const SESSION_TYPE = "pulumi-nodejs:dynamic/composio:Session";
export const WEBHOOK_SUBSCRIPTION_TYPE = "pulumi-nodejs:dynamic/composio:WebhookSubscription";

/** The code of each kind of resource, by the name of its class. */
export const CODES = {
  AuthConfig: AUTH_CONFIG_CODE,
  CustomToolkit: CUSTOM_TOOLKIT_CODE,
  McpServer: PROVIDER_CODE,
  Session: SESSION_CODE,
  WebhookSubscription: WEBHOOK_SUBSCRIPTION_CODE,
} as const;

/** The type of each kind, by the name of its class. */
export const TYPES = {
  AuthConfig: AUTH_CONFIG_TYPE,
  CustomToolkit: CUSTOM_TOOLKIT_TYPE,
  McpServer: MCP_SERVER_TYPE,
  Session: SESSION_TYPE,
  WebhookSubscription: WEBHOOK_SUBSCRIPTION_TYPE,
} as const;

/** The name of a class of this package. */
export type Kind = keyof typeof CODES;

/** The property in which Pulumi's dynamic-provider process looks for the code. */
export const CODE = "__provider";

/** The properties of a resource without the code, which is nothing of Composio's. */
export function withoutCode({ [CODE]: _, ...properties }: Properties): Properties {
  return properties;
}

/**
 * Stops a program whose folder cannot resolve this package by name, because the provider process could not
 * either, and would say so less clearly.
 *
 * @param programFolder The folder that the program runs in.
 * @throws Error with one sentence that says what to install and where.
 */
export function assertProviderLoads(programFolder: string): void {
  try {
    createRequire(join(programFolder, "program.js")).resolve("pulumi-composio/dynamic");
  } catch {
    throw new Error(
      `The package "pulumi-composio" cannot be loaded from the program's folder ${programFolder}: ` +
        `add it to the "dependencies" of the package.json there and install it.`,
    );
  }
}
