import { PulumiCommandError } from "#tools/pulumi-command-error";
import type { PulumiStack } from "#tools/pulumi-stack";
import { watchProviderMemory } from "./provider-memory";

/** With a provider's code in it, the state of a thousand servers has tens of megabytes, written again and again. */
const TIMEOUT_MS = 30 * 60_000;

export interface TimedCommand {
  wallMs: number;
  peakBytes: number | undefined;
}

/** Runs one command of the CLI, and takes its time from its start to its end. */
export async function timeCommand(
  stack: PulumiStack,
  args: string[],
  env: Record<string, string> = {},
): Promise<TimedCommand> {
  const startedAt = performance.now();
  const { child, result } = stack.start(args, { env, timeoutMs: TIMEOUT_MS });
  const endWatch = watchProviderMemory(child.pid);
  const outcome = await result;
  const wallMs = performance.now() - startedAt;
  const peakBytes = endWatch();
  if (outcome.code !== 0) {
    throw new PulumiCommandError(args, outcome);
  }
  return { wallMs, peakBytes };
}
