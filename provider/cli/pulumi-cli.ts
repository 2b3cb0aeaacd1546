import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { parseJson } from "../core/parse-json";
import { UserError } from "../core/user-error";
import { z } from "../core/zod";

/** From this version on, `pulumi import --file` takes dynamic resources. */
const MINIMUM_VERSION = "3.254.0";

/** A structured value has no text. */
const configSchema = z.record(z.string(), z.object({ value: z.string().optional() }));

const resourceSchema = z.object({
  type: z.string(),
  urn: z.string(),
  outputs: z.record(z.string(), z.unknown()).optional(),
});

/** A stack without resources has no list of them. */
const stateSchema = z.object({
  deployment: z.object({ resources: z.array(resourceSchema).nullish() }).nullish(),
});

/** A resource as `pulumi stack export` shows it. */
export type ExportedResource = z.infer<typeof resourceSchema>;

/** @throws UserError when the Pulumi CLI cannot import dynamic resources, or is not there. */
export async function requireCliThatImports(): Promise<void> {
  const [version] = /\d+\.\d+\.\d+\S*/.exec(await pulumi(["version"])) ?? [];
  if (version === undefined) {
    throw unreadable(["version"], "the version");
  }
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
  const config = await pulumiJson(["config", "--json", "--show-secrets"], stack, configSchema);
  return new Map(Object.entries(config).map(([key, { value = "" }]) => [key, value]));
}

/**
 * Reads the resources of a stack's state, secrets encrypted.
 *
 * @param stack The name of the stack; the one that is selected unless given.
 * @throws UserError with what the CLI says when there is none.
 */
export async function stackResources(stack: string | undefined): Promise<ExportedResource[]> {
  const { deployment } = await pulumiJson(["stack", "export"], stack, stateSchema);
  return deployment?.resources ?? [];
}

/** Nothing of an answer is quoted, and no error is passed on that quotes it: it may hold a key in the clear. */
async function pulumiJson<T>(
  command: string[],
  stack: string | undefined,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
): Promise<T> {
  const ofStack = stack === undefined ? [] : ["--stack", stack];
  const { data, success } = schema.safeParse(
    parseJson(await pulumi([...command, "--non-interactive", ...ofStack])),
  );
  if (!success) {
    throw unreadable(command, "JSON");
  }
  return data;
}

function unreadable(command: string[], expected: string): UserError {
  return new UserError(
    `what \`pulumi ${command.join(" ")}\` printed cannot be read. It should be ${expected} alone: run it to see what else ` +
      "prints there, such as a wrapper of the Pulumi CLI",
  );
}

async function pulumi(args: string[]): Promise<string> {
  try {
    // A state may have any size.
    return (await promisify(execFile)("pulumi", args, { maxBuffer: Number.POSITIVE_INFINITY })).stdout;
  } catch (error) {
    throw new UserError(whyFailed(args, error as Failure), { cause: error });
  }
}

/** The error of `execFile` for a program that failed, or was not found. */
interface Failure {
  code?: string | number | null;
  signal?: string | null;
  stderr?: string;
}

function whyFailed([command]: string[], { code, signal, stderr = "" }: Failure): string {
  if (code === "ENOENT") {
    return "the Pulumi CLI is not on the PATH: install it, https://www.pulumi.com/docs/install/";
  }
  const silent = signal ? `it was ended by ${signal}` : `it ended with ${code} and without a word`;
  return `pulumi ${command} failed: ${stderr.trim() || silent}`;
}
