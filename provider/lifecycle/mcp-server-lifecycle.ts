import type { dynamic } from "@pulumi/pulumi";
import type { ComposioApi } from "../composio/api";
import { ComposioError } from "../composio/errors";
import { UserError } from "../user-error";
import { check } from "./check";
import { create } from "./create";
import { diff } from "./diff";
import { explain, type Operation } from "./explain";
import type { McpServerInputs } from "./inputs";
import type { KnownOutputs } from "./outputs";
import type { Preflight } from "./preflight";
import { read } from "./read";
import { update } from "./update";

type Properties = Record<string, unknown>;

/**
 * The life cycle of an MCP server, for whichever host speaks to Pulumi's engine.
 *
 * @param connect Gives the API. It is called by the steps that need it alone, and may throw, so that `diff` works
 * without an API key.
 * @param preflight What `check` asks of Composio. Nothing unless given.
 */
export function mcpServerLifecycle(connect: () => ComposioApi, preflight?: Pick<Preflight, "failures">) {
  return {
    async check(olds: Properties, news: Properties): Promise<dynamic.CheckResult> {
      const checked = check(olds, news);
      const isValid = checked.failures.length === 0;
      return isValid && preflight
        ? { ...checked, failures: await preflight.failures(olds, checked.inputs) }
        : checked;
    },
    diff: async (_id: string, olds: KnownOutputs, news: McpServerInputs) => diff(olds, news),
    create: (inputs: McpServerInputs) => explained("create", inputs.name, () => create(connect(), inputs)),
    read: (id: string, known: KnownOutputs) =>
      explained("read", known.name ?? id, () => read(connect(), id, known)),
    update: (id: string, olds: KnownOutputs, news: McpServerInputs) =>
      explained("update", news.name, () => update(connect(), id, olds, news)),
    delete: (id: string, known: KnownOutputs) =>
      explained("delete", known.name ?? id, () => connect().mcpServers.delete(id)),
  };
}

async function explained<T>(operation: Operation, server: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ComposioError) {
      throw new UserError(explain(operation, `the MCP server "${server}"`, error));
    }
    throw error;
  }
}
