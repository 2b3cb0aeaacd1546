import type { dynamic } from "@pulumi/pulumi";
import { inertLine } from "../../core/inert";
import { InitFailedError } from "../../core/init-failed-error";
import type { ComposioApi } from "../../resources/api";
import { mcpServerLifecycle } from "../../resources/mcp-server/mcp-server-lifecycle";
import { Preflight } from "../../resources/mcp-server/preflight";
import { readPreflight, readSettings, type SettingSources } from "../../run/settings";

/** A preview does not wait longer for what it can do without. */
const PREFLIGHT_LIMIT_MS = 10_000;

let sources: SettingSources = { config: () => undefined, env: process.env };
let api: ComposioApi | undefined;
let preflight: Preflight | undefined;

const lifecycle = mcpServerLifecycle(connect, {
  preflight: {
    failures: async (olds, news) => {
      preflight ??= new Preflight(() => connect().within(PREFLIGHT_LIMIT_MS), notify);
      return readPreflight(sources) ? preflight.failures(olds, news) : [];
    },
  },
  notify,
});

/**
 * What Pulumi's dynamic-provider process calls, through the constant of `loader`. The process keeps one such
 * object for all resources, and its calls run side by side.
 */
export const mcpServer = {
  ...lifecycle,

  /** Pulumi waits for this only before the first call, so nothing here may be asynchronous. */
  async configure(request) {
    sources = { config: (key) => request.config.get(key), env: process.env };
    api = undefined;
    preflight = undefined;
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

function connect(): ComposioApi {
  if (!api) {
    const settings = readSettings(sources);
    // Loaded with the first request, because this brings axios, and many a run makes none.
    const { connectTo }: typeof import("../../resources/api") = require("../../resources/api");
    api = connectTo({ ...settings, onNotice: notify });
  }
  return api;
}

function notify(notice: string): void {
  console.warn(`pulumi-composio: ${inertLine(notice)}`);
}
