import { ComposioError } from "../composio/errors";
import type { McpServers } from "../composio/mcp-servers";
import { UserError } from "../user-error";
import { check } from "./check";
import { create } from "./create";
import { diff } from "./diff";
import { explain, type Operation } from "./explain";
import type { McpServerInputs } from "./inputs";
import type { KnownOutputs } from "./outputs";
import { read } from "./read";
import { update } from "./update";

/**
 * The life cycle of an MCP server, for whichever host speaks to Pulumi's engine.
 *
 * @param connect Gives the endpoints. It is called by the steps that need them alone, and may throw, so that
 * `check` and `diff` work without an API key.
 */
export function mcpServerLifecycle(connect: () => McpServers) {
  return {
    check: async (olds: object, news: object) => check({ ...olds }, { ...news }),
    diff: async (_id: string, olds: KnownOutputs, news: McpServerInputs) => diff(olds, news),
    create: (inputs: McpServerInputs) => explained("create", inputs.name, () => create(connect(), inputs)),
    read: (id: string, known: KnownOutputs) =>
      explained("read", known.name ?? id, () => read(connect(), id, known)),
    update: (id: string, olds: KnownOutputs, news: McpServerInputs) =>
      explained("update", news.name, () => update(connect(), id, olds, news)),
    delete: (id: string, known: KnownOutputs) =>
      explained("delete", known.name ?? id, () => connect().delete(id)),
  };
}

async function explained<T>(operation: Operation, server: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ComposioError) {
      throw new UserError(explain(operation, server, error));
    }
    throw error;
  }
}
