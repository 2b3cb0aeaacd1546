import type { dynamic } from "@pulumi/pulumi";
import type { McpServers } from "../composio/mcp-servers";
import { changedInputs } from "./diff";
import { fieldsOf } from "./fields";
import { isCreateOnly, type McpServerInputs } from "./inputs";
import { declaredBy, isComplete, type KnownOutputs, outputsOf } from "./outputs";

/** Sends only what changed. After an incomplete create nothing is known for sure, so everything is sent. */
export async function update(
  servers: McpServers,
  id: string,
  olds: KnownOutputs,
  news: McpServerInputs,
): Promise<dynamic.UpdateResult> {
  const changed = changedInputs(isComplete(olds) ? olds : {}, news);
  const server = await servers.update(
    id,
    fieldsOf(
      news,
      changed.filter((name) => !isCreateOnly(name)),
    ),
  );
  return { outs: outputsOf(server, declaredBy(news)) };
}
