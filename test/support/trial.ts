import { type Emulator, type EmulatorOptions, type StoredServer, startEmulator } from "composio-emulator";
import { RESOURCES } from "../../provider/resources";
import type { Language } from "../../tools/pulumi-cli/language-host";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { PROVIDER_PROCESS_FOLDER } from "./bundled-provider-process";
import { stackSettings, startKeyService } from "./key-service";
import { createProjectFolder, type ProjectFolder } from "./project-folder";
import { serveProgram } from "./served-programs";
import { initStack, resourcesIn } from "./stack-files";

export const API_KEY = "ak_trial_0123456789abcdef";
export const ORGANIZATION_API_KEY = "org_trial_0123456789abcdef";

/** A Pulumi program of its own, run by the real engine against an emulator of its own. */
export interface Trial {
  readonly emulator: Emulator;
  readonly stack: PulumiStack;
  /** The folder of the project. */
  readonly folder: ProjectFolder;
  /** Replaces the program, which finds `pulumi` and the classes of the resources declared. */
  program(body: string): Promise<void>;
  /** The servers that exist in the emulator now. */
  servers(): StoredServer[];
  /** The requests to Composio since the last call. */
  requests(): string[];
  /** Expects that nothing is left to do, destroys all, and expects that nothing is left. */
  finish(): Promise<void>;
  /** Frees what the trial holds, whatever became of it. */
  cleanup(): Promise<void>;
}

export interface TrialOptions {
  emulator?: EmulatorOptions;
  /** The API's address as the provider gets it; the emulator's unless given. */
  baseUrl?: (emulator: Emulator) => string;
  /**
   * The stack's configuration beside the API's address and key. The look-ups of `check` are off unless it turns
   * them on, so that a test sees the requests of the life cycle alone, and may name tools that do not exist.
   */
  config?: Record<string, string>;
  /** Whether a passphrase encrypts the secrets, as with most stacks of users; the key of `key-service.ts` unless given. */
  hasPassphrase?: boolean;
  /** The folder of the project; a temporary one that finds this repository's packages unless given. */
  folder?: ProjectFolder;
  /** The program that runs, with the files of one that has this body; `SERVED` unless given. */
  program?: ProgramOfTrial;
  /** Folders with programs that Pulumi has to find before others, such as another shim. */
  folders?: string[];
  /** Whether the environment names the API too, for the providers that a program declares. */
  hasProviders?: boolean;
  /** Environment variables of every command, on top of the caller's without its COMPOSIO_* and PULUMI_*. */
  env?: Record<string, string>;
}

export interface ProgramOfTrial {
  /** The host of the language that runs it, where that is not Node.js. */
  language?: Language;
  /**
   * Whether Pulumi gets the program as an inline program of its Automation API, which is run in a process that stays,
   * and starts a dynamic-provider process that is bundled. Otherwise all runs as it is installed.
   */
  served?: boolean;
  files(body: string): Record<string, string>;
}

/** A program that finds the classes of the resources declared, of one of the package's entries. */
export function withClasses(entry: "pulumi-composio" | "pulumi-composio/native", body: string): string {
  return `const { ${Object.keys(RESOURCES).join(", ")} } = require("${entry}");\n${body}`;
}

function javaScript(body: string): Record<string, string> {
  return {
    "Pulumi.yaml": "name: trial\nruntime: nodejs\n",
    "index.js": `const pulumi = require("@pulumi/pulumi");\n${withClasses("pulumi-composio", body)}`,
  };
}

/** Programs in JavaScript. They take half of the time of `NODE`. */
const SERVED: ProgramOfTrial = { served: true, files: javaScript };

/** Programs in JavaScript that Pulumi's host of the language runs, each time in a process of its own, as users run them. */
export const NODE: ProgramOfTrial = { files: javaScript };

export async function startTrial(options: TrialOptions = {}): Promise<Trial> {
  const emulator = await startEmulator(options.emulator);
  const folder = options.folder ?? (await createProjectFolder({}));
  const { language, served = false, files: filesOf } = options.program ?? SERVED;
  const program = async (body: string) => {
    for (const [name, content] of Object.entries(filesOf(body))) {
      await folder.write(name, content);
    }
  };
  // The program comes later, and its main file may have another name.
  await folder.write("Pulumi.yaml", String(filesOf("")["Pulumi.yaml"]));
  const baseUrl = options.baseUrl?.(emulator) ?? emulator.url;
  const stack = await createPulumiStack({
    cwd: folder.path,
    env: {
      ...(await startKeyService()),
      ...(options.hasProviders && { COMPOSIO_BASE_URL: baseUrl }),
      ...options.env,
    },
    folders: options.folders ?? (served ? [PROVIDER_PROCESS_FOLDER] : []),
    ...(language && { language }),
    ...(served && { client: await serveProgram(folder.path) }),
  });
  const config = { "composio:baseUrl": baseUrl, "composio:preflight": "false", ...options.config };
  const secrets = { "composio:apiKey": API_KEY, "composio:organizationApiKey": ORGANIZATION_API_KEY };
  const settings = options.hasPassphrase ? JSON.stringify({ config }) : stackSettings(config, secrets);
  await folder.write("Pulumi.test.yaml", settings);
  await initStack(stack, folder.path);
  if (options.hasPassphrase) {
    await stack.setConfig({}, secrets);
  }
  const servers = () => emulator.servers().filter(({ deleted }) => !deleted);
  return {
    emulator,
    stack,
    folder,
    servers,
    program,
    requests() {
      const operations = emulator.journal.requests().map(({ operation }) => String(operation));
      emulator.journal.clear();
      return operations;
    },
    async finish() {
      await stack.expectNothingToDo();
      await stack.destroy();
      expect(servers()).toEqual([]);
      expect(await resourcesIn(stack, folder.path)).toEqual([]);
    },
    async cleanup() {
      await stack.cleanup();
      await emulator.close();
      await folder.remove();
    },
  };
}
