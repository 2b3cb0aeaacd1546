import type { Properties } from "../core/resource";

/**
 * The code that Pulumi keeps in the state of every resource and evaluates in its dynamic-provider process,
 * with the program's folder as the base of `require`. One for each class of this package, by its name.
 *
 * Constants, because the usual serialized closure cannot hold a zod schema, puts kilobytes of code into
 * every resource's state, and freezes that code where an upgrade of this package cannot reach it.
 *
 * They must stay valid for ever: states written by any earlier version of this package hold them.
 */
export const CODES = {
  AuthConfig: 'exports.handler = () => require("pulumi-composio/dynamic").authConfig;',
  CustomToolkit: 'exports.handler = () => require("pulumi-composio/dynamic").customToolkit;',
  McpServer: 'exports.handler = () => require("pulumi-composio/dynamic").mcpServer;',
  Session: 'exports.handler = () => require("pulumi-composio/dynamic").session;',
  WebhookSubscription: 'exports.handler = () => require("pulumi-composio/dynamic").webhookSubscription;',
} as const;

/** The type that Pulumi gives a dynamic resource of each class. Every state holds it, so it never changes either. */
export const TYPES = {
  AuthConfig: "pulumi-nodejs:dynamic/composio:AuthConfig",
  CustomToolkit: "pulumi-nodejs:dynamic/composio:CustomToolkit",
  McpServer: "pulumi-nodejs:dynamic/composio:McpServer",
  Session: "pulumi-nodejs:dynamic/composio:Session",
  WebhookSubscription: "pulumi-nodejs:dynamic/composio:WebhookSubscription",
} as const;

/** The type of a resource of the native plugin. */
export function nativeType(kind: string): string {
  return `composio:index:${kind}`;
}

/** The name of a class of this package. */
export type Kind = keyof typeof CODES;

/** The property in which Pulumi's dynamic-provider process looks for the code. */
export const CODE = "__provider";

/**
 * The properties of a resource with the code, by which Pulumi's dynamic-provider process can serve it.
 *
 * @param kind The name of a class of this package.
 */
export function withCode(kind: string, properties: object): Properties {
  return { ...properties, [CODE]: CODES[kind as Kind] };
}

/** The properties of a resource without the code, which is nothing of Composio's. */
export function withoutCode({ [CODE]: _, ...properties }: Properties): Properties {
  return properties;
}
