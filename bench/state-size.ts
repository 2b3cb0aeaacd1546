import type { PulumiStack } from "#tools/pulumi-stack";
import type { Deployment } from "#tools/pulumi-state";

/** The property that holds the code of a dynamic provider. */
const CODE = "__provider";

/** How large a state is as `pulumi stack export` prints it, and the provider's code in the inputs of one server. */
export async function measureState(
  stack: PulumiStack,
): Promise<{ bytes: number; providerBytes: number | undefined }> {
  const { stdout } = await stack.run(["stack", "export"]);
  const { deployment }: Deployment = JSON.parse(stdout);
  const code = deployment.resources?.find(({ inputs }) => inputs?.[CODE] !== undefined)?.inputs?.[CODE];
  return {
    bytes: Buffer.byteLength(stdout),
    providerBytes: code === undefined ? undefined : textBytes(code),
  };
}

/** Code that holds a secret stands there encrypted, as an object. */
function textBytes(code: unknown): number {
  return Buffer.byteLength(typeof code === "string" ? code : JSON.stringify(code));
}
