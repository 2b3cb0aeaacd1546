import type { ComposioApi } from "../composio/api";
import type { McpServerObject } from "../composio/server-object";
import { fieldsOf } from "./fields";
import type { InputName, McpServerInputs } from "./inputs";
import { withAllToolkits } from "./toolkits";

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
  const fields = changesToolkits
    ? fieldsOf(await withAllToolkits(api, inputs), [...new Set([...changed, ...TOGETHER])])
    : fieldsOf(inputs, changed);
  return api.mcpServers.update(id, fields);
}
