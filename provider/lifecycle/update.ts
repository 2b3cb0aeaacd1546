import type { dynamic } from "@pulumi/pulumi";
import type { ComposioApi } from "../composio/api";
import { ComposioError } from "../composio/errors";
import type { McpServerObject } from "../composio/server-object";
import { changedInputs, differences } from "./diff";
import { fieldsOf } from "./fields";
import { type InputName, isCreateOnly, type McpServerInputs } from "./inputs";
import { isComplete, type KnownOutputs, outputsAfterWrite } from "./outputs";
import { withAllToolkits, withTogether } from "./toolkits";

/**
 * Sends only what changed. After an incomplete create nothing is known for sure, so everything is sent. If the
 * answer is lost, the server is read, and the update has succeeded if the server has what was sent.
 */
export async function update(
  api: ComposioApi,
  id: string,
  olds: KnownOutputs,
  news: McpServerInputs,
): Promise<dynamic.UpdateResult> {
  const changed = changedInputs(isComplete(olds) ? olds : {}, news).filter((name) => !isCreateOnly(name));
  const sent = withTogether(changed, news);
  const wanted = sent.includes("toolkits") ? await withAllToolkits(api, news) : news;
  const server = await api.mcpServers
    .update(id, fieldsOf(wanted, sent))
    .catch((error: unknown) => findIfUpdated(api, id, wanted, sent, error));
  return { outs: outputsAfterWrite(server, news) };
}

async function findIfUpdated(
  api: ComposioApi,
  id: string,
  wanted: McpServerInputs,
  sent: InputName[],
  error: unknown,
): Promise<McpServerObject> {
  if (error instanceof ComposioError && error.mayHaveBeenProcessed) {
    const server = await api.mcpServers.find(id).catch((reason: unknown) => {
      // The first error tells what is unclear; that nobody answers now adds nothing.
      throw reason instanceof ComposioError ? error : reason;
    });
    if (server && !differences(server, wanted).some((name) => sent.includes(name))) {
      return server;
    }
  }
  throw error;
}
