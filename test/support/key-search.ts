import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandOptions, PulumiStack } from "../../tools/pulumi-stack";
import type { RunResult } from "../../tools/run-process";

const VERBOSE = ["--logtostderr", "-v=9"];
/** The engine's own log of what it hands to a provider: the configuration, and the state of what it reads. */
const ENGINES_OWN = /Marshaling property for RPC\[Provider\[\w+\]\.(Configure\(\)|Read\()/;

/** Runs commands on a stack, and searches for keys and other secrets in all that they say and leave. */
export class KeySearch {
  readonly #stack: PulumiStack;
  readonly #spellings: string[];
  readonly #said: string[] = [];

  constructor(stack: PulumiStack, ...secrets: string[]) {
    this.#stack = stack;
    this.#spellings = secrets.flatMap(spellings);
  }

  /** Runs a command to its end, whatever its exit code. */
  async run(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    const result = await this.#stack.run(args, options);
    this.#said.push(result.stdout, result.stderr);
    return result;
  }

  /** The same with the most verbose log, of which the engine's log of what it hands to a provider does not count. */
  async runVerbosely(args: string[], options: CommandOptions = {}): Promise<RunResult> {
    const result = await this.#stack.run([...VERBOSE, ...args], options);
    const lines = result.stderr.split("\n").filter((line) => !ENGINES_OWN.test(line));
    this.#said.push(result.stdout, lines.join("\n"));
    return result;
  }

  /** The lines that hold a secret, of all that the commands have said. */
  said(): string[] {
    return this.#said.flatMap((text) => text.split("\n")).filter((line) => this.#isIn(line));
  }

  /** The files that hold a secret: of the project, of all states that there were, and of Pulumi's home. */
  async files(project: string): Promise<string[]> {
    const { stdout } = await this.run(["whoami", "--json"]);
    const { url } = JSON.parse(stdout) as { url: string };
    const folders = [project, dirname(fileURLToPath(url))];
    return (await Promise.all(folders.map((folder) => this.#filesIn(folder)))).flat();
  }

  async #filesIn(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    if (files.length === 0) {
      throw new Error(`There is nothing in ${folder}`);
    }
    const held = await Promise.all(files.map(async (file) => this.#isIn(await readFile(file))));
    return files.filter((_, index) => held[index]);
  }

  #isIn(content: string | Buffer): boolean {
    return this.#spellings.some((spelling) => content.includes(spelling));
  }
}

/** A secret as it is, in hex, and in base64 wherever in a text it stands. */
function spellings(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.from(" ".repeat(before) + secret).toString("base64");
    // The characters at the ends have bits of what stands beside it.
    return encoded
      .slice(before === 0 ? 0 : 4)
      .replace(/.{0,1}=+$/, "")
      .slice(0, -1);
  });
  return [secret, Buffer.from(secret).toString("hex"), ...inBase64];
}
