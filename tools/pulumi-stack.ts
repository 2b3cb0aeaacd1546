import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanEnvironment, withFolderOnPath } from "./clean-environment";
import { endProcessTree } from "./process-tree";
import { pulumiCli } from "./pulumi-cli";
import { ensureLanguageHost, type Language } from "./pulumi-cli/language-host";
import { PulumiCommandError } from "./pulumi-command-error";
import type { Deployment } from "./pulumi-state";
import { type RunningProcess, type RunResult, startProcess } from "./run-process";

export type { RunningProcess, RunResult } from "./run-process";

const DEFAULT_TIMEOUT_MS = 5 * 60_000;
const PASSPHRASE = "throw-away";

/** Most commands end before a garbage collection pays. */
const SHORT_COMMANDS = { GOGC: "off", GOMEMLIMIT: "1GiB" };

export interface PulumiStackOptions {
  /** The folder with Pulumi.yaml. */
  cwd: string;
  /** Environment variables of every command, on top of the caller's without its COMPOSIO_* and PULUMI_*. */
  env?: Record<string, string>;
  /** The language of the program, where it is not JavaScript or TypeScript. */
  language?: Language;
  /** Folders with programs that Pulumi has to find, such as a plugin. */
  folders?: string[];
  /** The address of a process that runs the program; Pulumi's host of the language runs it unless given. */
  client?: string;
}

/** The commands that run the program, without a flag that asks for it. */
const RUN_THE_PROGRAM = ["up", "preview"];

export interface CommandOptions {
  env?: Record<string, string>;
  /** The command is interrupted after this time; 5 minutes unless given. */
  timeoutMs?: number;
}

/** A throw-away state backend and Pulumi home for one project folder. */
export async function createPulumiStack(options: PulumiStackOptions): Promise<PulumiStack> {
  const { binDir } = await pulumiCli();
  const folder = await mkdtemp(join(tmpdir(), "pulumi-composio-stack-"));
  const backend = join(folder, "state");
  await mkdir(backend);
  const environment = cleanEnvironment({
    PULUMI_BACKEND_URL: pathToFileURL(backend).href,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_CONFIG_PASSPHRASE: PASSPHRASE,
    PULUMI_SKIP_UPDATE_CHECK: "1",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "1",
    ...SHORT_COMMANDS,
    ...options.env,
  });
  const withCli = withFolderOnPath(environment, binDir, delimiter);
  const withHost = options.language
    ? withFolderOnPath(withCli, await ensureLanguageHost(options.language), delimiter)
    : withCli;
  const environmentOfAll = (options.folders ?? []).reduce(
    (all, each) => withFolderOnPath(all, each, delimiter),
    withHost,
  );
  return new PulumiStack(options.cwd, folder, environmentOfAll, options.client);
}

/** Runs the Pulumi CLI on one project folder. */
export class PulumiStack {
  /** The environment of every command, for a program that runs the Pulumi CLI itself. */
  readonly environment: Record<string, string>;
  readonly #cwd: string;
  readonly #folder: string;
  readonly #client: string | undefined;
  readonly #settingsFiles: string[] = [];
  readonly #running = new Set<RunningProcess>();

  constructor(cwd: string, folder: string, environment: Record<string, string>, client?: string) {
    this.environment = environment;
    this.#cwd = cwd;
    this.#folder = folder;
    this.#client = client;
  }

  /** Another project folder on the same backend. Each of the two cleans its own folder up. */
  forProject(cwd: string): PulumiStack {
    return new PulumiStack(cwd, this.#folder, this.environment);
  }

  /** Makes a stack and selects it for the commands that follow. */
  async init(stack = "test"): Promise<void> {
    const settings = join(this.#cwd, `Pulumi.${stack}.yaml`);
    if (!existsSync(settings)) {
      this.#settingsFiles.push(settings);
    }
    await this.#succeed(["stack", "init", stack]);
  }

  /** Starts any command, for a caller that follows its output or ends it early. */
  start(args: string[], options: CommandOptions = {}): RunningProcess {
    const all = ["--non-interactive", "--color", "never", ...args, ...this.#clientOf(args)];
    const running = startProcess("pulumi", all, {
      cwd: this.#cwd,
      env: { ...this.environment, ...options.env },
      timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    });
    this.#running.add(running);
    const over = () => this.#running.delete(running);
    running.result.then(over, over);
    return running;
  }

  /** Runs any command to its end, whatever its exit code. */
  run(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    return this.start(args, options).result;
  }

  up(args: string[] = [], options: CommandOptions = {}): Promise<RunResult> {
    return this.#succeed(["up", "--yes", "--skip-preview", ...args], options);
  }

  preview(args: string[] = [], options: CommandOptions = {}): Promise<RunResult> {
    return this.#succeed(["preview", ...args], options);
  }

  refresh(args: string[] = [], options: CommandOptions = {}): Promise<RunResult> {
    return this.#succeed(["refresh", "--yes", "--skip-preview", ...args], options);
  }

  destroy(args: string[] = [], options: CommandOptions = {}): Promise<RunResult> {
    return this.#succeed(["destroy", "--yes", "--skip-preview", ...args], options);
  }

  /**
   * Fails when the program asks for a change, or when what exists differs from it. It does not write what it has read.
   */
  async expectNothingToDo(options: CommandOptions = {}): Promise<void> {
    await this.preview(["--refresh", "--expect-no-changes"], options);
  }

  async exportState(): Promise<Deployment> {
    const { stdout } = await this.#succeed(["stack", "export"]);
    return JSON.parse(stdout);
  }

  /** Secret outputs read "[secret]" unless they are asked for. */
  async outputs({ showSecrets = false } = {}): Promise<Record<string, unknown>> {
    const secrets = showSecrets ? ["--show-secrets"] : [];
    const { stdout } = await this.#succeed(["stack", "output", "--json", ...secrets]);
    return JSON.parse(stdout);
  }

  /** Sets the stack's configuration, all of it by one command. */
  async setConfig(plaintext: Record<string, string>, secret: Record<string, string> = {}): Promise<void> {
    const flags = (flag: string, values: Record<string, string>) =>
      Object.entries(values).map(([key, value]) => `${flag}=${key}=${value}`);
    await this.#succeed([
      "config",
      "set-all",
      ...flags("--plaintext", plaintext),
      ...flags("--secret", secret),
    ]);
  }

  /** Ends what still runs and forgets the stack. It destroys nothing: what the stack made stays where it was made. */
  async cleanup(): Promise<void> {
    const running = [...this.#running];
    for (const { child } of running) {
      endProcessTree(child);
    }
    await Promise.allSettled(running.map(({ result }) => result));
    for (const file of [this.#folder, ...this.#settingsFiles]) {
      await rm(file, { recursive: true, force: true });
    }
  }

  /** The flag that names the process which runs the program, where a command runs it. */
  #clientOf(args: string[]): string[] {
    const runs = RUN_THE_PROGRAM.includes(args[0] ?? "") || args.includes("--run-program");
    return this.#client !== undefined && runs ? [`--client=${this.#client}`] : [];
  }

  async #succeed(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    const result = await this.run(args, options);
    if (result.code !== 0) {
      throw new PulumiCommandError(args, result);
    }
    return result;
  }
}
