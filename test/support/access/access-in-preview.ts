import { type AccessReport, accessReport, readStack } from "../../../provider/access";
import type { PulumiStack } from "../../../tools/pulumi-stack";

/** Returns the report of who may do what, by what Pulumi says of the next update. */
export async function accessInPreview(stack: PulumiStack, ...args: string[]): Promise<AccessReport> {
  const { code, stdout, stderr } = await stack.run(["preview", "--json", ...args]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return accessReport([readStack("preview.json", stdout)]);
}
