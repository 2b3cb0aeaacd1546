import { type Emulator, startEmulator } from "composio-emulator";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import type { CleanUpLater } from "#tools/cleanups";
import { PLUGIN_FOLDER } from "#tools/plugin-package/folder";
import { createPulumiStack, type PulumiStack } from "#tools/pulumi-stack";
import { createProject, linkFloorProvider, readProgram } from "./project";
import type { Variant } from "./variants";

/** A variant in a project, a stack and an emulator of its own, so that none meets the servers of another. */
export interface Subject {
  readonly variant: Variant;
  readonly stack: PulumiStack;
  readonly emulator: Emulator;
}

/**
 * The environment and not the stack's configuration holds the key, because every program can read that. A proxy of
 * the caller's is for other hosts.
 */
export function environmentOf(emulator: Emulator): Record<string, string> {
  return {
    COMPOSIO_API_KEY: "ak_bench_0123456789",
    COMPOSIO_BASE_URL: emulator.url,
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
  };
}

/** Where the engine finds the plugin, which it starts for the native program alone. */
const PLUGIN = `plugins: { providers: [{ name: composio, path: ${JSON.stringify(PLUGIN_FOLDER)} }] }\n`;

export async function startSubject(variant: Variant, cleanUpLater: CleanUpLater): Promise<Subject> {
  const emulator = await startEmulator();
  cleanUpLater(() => emulator.close());
  const project = await createProject({
    "Pulumi.yaml": `name: bench\nruntime: nodejs\n${PLUGIN}`,
    "package.json": JSON.stringify({ name: "bench", private: true, main: "index.js" }),
    "index.js": await programOf(variant),
  });
  cleanUpLater(() => project.remove());
  await linkFloorProvider(project);
  const stack = await createPulumiStack({ cwd: project.path, env: environmentOf(emulator) });
  cleanUpLater(() => stack.cleanup());
  await stack.init("bench");
  return { variant, stack, emulator };
}

/** In JavaScript, so that no compiler is measured. */
async function programOf(variant: Variant): Promise<string> {
  if (variant === "native") {
    return (await readProgram("ours.js")).replace('"pulumi-composio"', '"pulumi-composio/native"');
  }
  if (variant !== "closure") {
    return readProgram(`${variant}.js`);
  }
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  return transpileModule(await readProgram("closure.ts"), { compilerOptions }).outputText;
}
