import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "../core/user-error";

/** From this version on, `pulumi import --file` takes dynamic resources. */
const MINIMUM_VERSION = "3.254.0";

/** @throws UserError when the Pulumi CLI cannot import dynamic resources, or is not there. */
export async function requireCliThatImports(): Promise<void> {
  const version = (await pulumi(["version"])).trim().replace(/^v/, "");
  if (version.localeCompare(MINIMUM_VERSION, undefined, { numeric: true }) < 0) {
    throw new UserError(
      `\`pulumi import --file\` takes dynamic resources since version ${MINIMUM_VERSION} of the Pulumi CLI, and this ` +
        `is ${version}: install a newer one, https://www.pulumi.com/docs/install/`,
    );
  }
}

/**
 * Reads the configuration of a stack, secrets decrypted.
 *
 * @param stack The name of the stack; the one that is selected unless given.
 * @throws UserError with what the CLI says when there is none.
 */
export async function stackConfig(stack: string | undefined): Promise<Map<string, string>> {
  const ofStack = stack === undefined ? [] : ["--stack", stack];
  const json = await pulumi(["config", "--json", "--show-secrets", "--non-interactive", ...ofStack]);
  const config = JSON.parse(json) as Record<string, { value?: string }>;
  return new Map(Object.entries(config).map(([key, { value = "" }]) => [key, value]));
}

/** What `pulumi stack export` shows of a resource. */
export interface ExportedResource {
  type: string;
  urn: string;
  outputs?: Record<string, unknown>;
}

/**
 * Reads the resources of a stack's state, secrets encrypted.
 *
 * @param stack The name of the stack; the one that is selected unless given.
 */
export async function stackResources(stack: string | undefined): Promise<ExportedResource[]> {
  const ofStack = stack === undefined ? [] : ["--stack", stack];
  const json = await pulumi(["stack", "export", "--non-interactive", ...ofStack]);
  const { deployment } = JSON.parse(json) as { deployment?: { resources?: ExportedResource[] } };
  return deployment?.resources ?? [];
}

async function pulumi(args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)("pulumi", args)).stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    throw new UserError(
      code === "ENOENT"
        ? "the Pulumi CLI is not on the PATH: install it, https://www.pulumi.com/docs/install/"
        : `pulumi ${args[0]} failed: ${stderr?.trim()}`,
    );
  }
}
