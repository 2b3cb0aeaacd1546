import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandOptions, PulumiStack } from "../../tools/pulumi-stack";
import type { RunResult } from "../../tools/run-process";

const VERBOSE = ["--logtostderr", "-v=9"];
/** The engine's own log of the configuration that it hands to a provider. */
const ENGINES_OWN = /Marshaling property for RPC\[Provider\[\w+\]\.Configure\(\)/;

/** Runs commands on a stack, and searches for a key in all that they say and leave. */
export class KeySearch {
  readonly #stack: PulumiStack;
  readonly #key: string;
  readonly #said: string[] = [];

  constructor(stack: PulumiStack, key: string) {
    this.#stack = stack;
    this.#key = key;
  }

  /** Runs a command to its end, whatever its exit code. */
  async run(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    const result = await this.#stack.run(args, options);
    this.#said.push(result.stdout, result.stderr);
    return result;
  }

  /** The same with the most verbose log, of which the engine's log of configurations does not count. */
  async runVerbosely(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    const result = await this.#stack.run([...VERBOSE, ...args], options);
    const lines = result.stderr.split("\n").filter((line) => !ENGINES_OWN.test(line));
    this.#said.push(result.stdout, lines.join("\n"));
    return result;
  }

  /** The lines that hold the key, of all that the commands have said. */
  said(): string[] {
    return this.#said.flatMap((text) => text.split("\n")).filter((line) => line.includes(this.#key));
  }

  /** The files that hold the key: of the project, of all states that there were, and of Pulumi's home. */
  async files(project: string): Promise<string[]> {
    const { stdout } = await this.run(["whoami", "--json"]);
    const { url } = JSON.parse(stdout) as { url: string };
    const folders = [project, dirname(fileURLToPath(url))];
    return (await Promise.all(folders.map((folder) => filesHolding(folder, this.#key)))).flat();
  }
}

async function filesHolding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) {
    throw new Error(`There is nothing in ${folder}`);
  }
  const held = await Promise.all(files.map(async (file) => (await readFile(file)).includes(text)));
  return files.filter((_, index) => held[index]);
}
