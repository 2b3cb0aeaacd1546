import { PulumiCommandError } from "#tools/pulumi-command-error";
import type { PulumiStack } from "#tools/pulumi-stack";

/** A provider in closures writes a state of tens of megabytes for each of a thousand servers. */
const TIMEOUT_MS = 30 * 60_000;

/** Runs one command of the CLI, from its start to its end. */
export async function timeCommand(
  stack: PulumiStack,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ wallMs: number }> {
  const startedAt = performance.now();
  const result = await stack.run(args, { env, timeoutMs: TIMEOUT_MS });
  const wallMs = performance.now() - startedAt;
  if (result.code !== 0) throw new PulumiCommandError(args, result);
  return { wallMs };
}
