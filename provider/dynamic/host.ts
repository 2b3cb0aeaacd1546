import type { dynamic } from "@pulumi/pulumi";
import type { ComposioClient } from "../composio/client";
import { McpServers } from "../composio/mcp-servers";
import { readSettings } from "../config/settings";
import { InitFailedError } from "../lifecycle/init-failed-error";
import { mcpServerLifecycle } from "../lifecycle/mcp-server-lifecycle";

let config: dynamic.Config | undefined;
let servers: McpServers | undefined;

const lifecycle = mcpServerLifecycle(connect);

/**
 * What Pulumi's dynamic-provider process calls, through the constant of `loader`. The process keeps one such
 * object for all resources, and its calls run side by side.
 */
export const mcpServer = {
  ...lifecycle,

  /** Pulumi waits for this only before the first call, so nothing here may be asynchronous. */
  async configure(request) {
    config = request.config;
    servers = undefined;
  },

  check: (olds, news) => lifecycle.check(withoutCode(olds), withoutCode(news)),

  async create(inputs) {
    try {
      return await lifecycle.create(inputs);
    } catch (error) {
      // Pulumi adds the code to a result, but not to the properties of an error. Without it the resource
      // could never be refreshed or deleted.
      throw error instanceof InitFailedError ? error.withProperties({ [CODE]: inputs[CODE] }) : error;
    }
  },
} satisfies dynamic.ResourceProvider;

/** The property that holds the constant of `loader`. */
const CODE = "__provider";

function withoutCode({ [CODE]: _, ...properties }: Record<string, unknown>): Record<string, unknown> {
  return properties;
}

function connect(): McpServers {
  servers ??= new McpServers(createClient());
  return servers;
}

function createClient(): ComposioClient {
  const settings = readSettings({ config: (key) => config?.get(key), env: process.env });
  // Loaded with the first request, because it brings axios, and a preview makes no request.
  const { ComposioClient } = require("../composio/client") as typeof import("../composio/client");
  return new ComposioClient({
    ...settings,
    onNotice: (notice) => console.warn(`pulumi-composio: ${notice}`),
  });
}
