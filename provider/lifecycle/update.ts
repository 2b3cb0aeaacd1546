import type { dynamic } from "@pulumi/pulumi";
import type { ComposioApi } from "../composio/api";
import { ComposioError } from "../composio/errors";
import type { McpServerObject } from "../composio/server-object";
import { changedInputs, differences } from "./diff";
import { isCreateOnly, type McpServerInputs } from "./inputs";
import { isComplete, type KnownOutputs, outputsAfterWrite } from "./outputs";
import { patch } from "./patch";
import { withAllToolkits } from "./toolkits";

/**
 * Sends only what changed. After an incomplete create nothing is known for sure, so everything is sent. If the
 * answer is lost, the server is read, and the update has succeeded if the server is as declared.
 */
export async function update(
  api: ComposioApi,
  id: string,
  olds: KnownOutputs,
  news: McpServerInputs,
): Promise<dynamic.UpdateResult> {
  const changed = changedInputs(isComplete(olds) ? olds : {}, news).filter((name) => !isCreateOnly(name));
  const server = await patch(api, id, news, changed).catch((error: unknown) =>
    findIfAsDeclared(api, id, news, error),
  );
  return { outs: outputsAfterWrite(server, news) };
}

async function findIfAsDeclared(
  api: ComposioApi,
  id: string,
  news: McpServerInputs,
  error: unknown,
): Promise<McpServerObject> {
  if (error instanceof ComposioError && error.mayHaveBeenProcessed) {
    const questions = [api.mcpServers.find(id), withAllToolkits(api, news)] as const;
    const [server, wanted] = await Promise.all(questions).catch((reason: unknown) => {
      // The first error tells what is unclear; that nobody answers now adds nothing.
      throw reason instanceof ComposioError ? error : reason;
    });
    if (server && differences(server, wanted).length === 0) {
      return server;
    }
  }
  throw error;
}
