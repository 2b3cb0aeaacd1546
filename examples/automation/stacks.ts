import { LocalWorkspace } from "@pulumi/pulumi/automation";
import { McpServer } from "pulumi-composio";
import type { Tenant } from "./tenants";

/** Here are the project's settings, and from here Pulumi's provider process finds the packages. */
const FOLDER = { workDir: __dirname };

/** Makes or updates the tenant's stack. Returns the address that the tenant's agents connect to. */
export async function update(tenant: Tenant): Promise<string> {
  const program = async () => {
    const { id, ...args } = tenant;
    return { url: new McpServer("agents", args).connectionUrl({ userId: id }) };
  };
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: tenant.id, projectName: "composio-automation", program },
    FOLDER,
  );
  const { outputs } = await stack.up();
  return String(outputs.url?.value);
}

/** The names of all tenants' stacks, also of those that have left the list. */
export async function stackNames(): Promise<string[]> {
  const workspace = await LocalWorkspace.create(FOLDER);
  const names = (await workspace.listStacks()).map(({ name }) => name);
  // Pulumi Cloud also lists the stacks of other organisations, as `owner/name`.
  return names.filter((name) => !name.includes("/"));
}

/** Destroys what is in the stack, and then the stack. */
export async function remove(stackName: string): Promise<void> {
  const stack = await LocalWorkspace.selectStack({ stackName, ...FOLDER });
  await stack.destroy({ remove: true });
}
