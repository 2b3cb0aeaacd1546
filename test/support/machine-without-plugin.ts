import type { Emulator } from "composio-emulator";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { pathWithout } from "./hidden-programs";

const KEY = "ak_file_0123456789";

/**
 * A stack in YAML on a machine that has no plugin, and talks to an emulator.
 *
 * @param missing Programs that the machine does not have either.
 */
export async function stackWithoutPlugin(
  emulator: Emulator,
  cwd: string,
  { missing = [], env = {} }: { missing?: readonly string[]; env?: Record<string, string> } = {},
): Promise<PulumiStack> {
  // Under npm, the command of this repository's own package stands on PATH, where Pulumi would find the plugin.
  const PATH = await pathWithout(["pulumi-resource-composio", ...missing]);
  const stack = await createPulumiStack({ cwd, language: "yaml", env: { PATH, ...env } });
  await stack.init();
  await stack.setConfig({ "composio:baseUrl": emulator.url }, { "composio:apiKey": KEY });
  return stack;
}

/** Runs the whole life of a program that declares a server, and forgets the stack. */
export async function liveAndCleanUp(emulator: Emulator, stack: PulumiStack): Promise<void> {
  try {
    await stack.up();
    await stack.expectNothingToDo();
    await stack.destroy();
    expect(emulator.servers()).toMatchObject([{ deleted: true }]);
  } finally {
    emulator.reset();
    await stack.cleanup();
  }
}
