import type { ComposioApi } from "../composio/api";
import type { McpServerObject } from "../composio/server-object";
import { fieldsOf } from "./fields";
import type { InputName, McpServerInputs } from "./inputs";

/** Whether Composio derives the toolkits anew from auth configs that come alone is not known. */
const TOGETHER: InputName[] = ["authConfigIds", "toolkits"];

/** Changes the named inputs of a server in place. */
export async function patch(
  api: ComposioApi,
  id: string,
  inputs: McpServerInputs,
  changed: readonly InputName[],
): Promise<McpServerObject> {
  const changesToolkits = inputs.toolkits && changed.some((name) => TOGETHER.includes(name));
  const fields = fieldsOf(inputs, changesToolkits ? [...new Set([...changed, ...TOGETHER])] : changed);
  if (fields.toolkits?.length === 0) {
    // An empty list could take away those too that every server has.
    fields.toolkits = await toolkitsOfNewServer(api, inputs);
  }
  return api.mcpServers.update(id, fields);
}

async function toolkitsOfNewServer(api: ComposioApi, inputs: McpServerInputs): Promise<string[]> {
  const { authConfigIds, noAuthApps = [] } = inputs;
  const authConfigs = await Promise.all(authConfigIds.map((id) => api.authConfigs.find(id)));
  return [...new Set([...authConfigs.flatMap((found) => found?.toolkit.slug ?? []), ...noAuthApps])];
}
