import { styleText } from "node:util";
import type { PulumiStack } from "../pulumi-stack";

const isTerminal = process.stdout.isTTY;

/** Says what comes next, to the person who watches. */
export function tell(text: string): void {
  console.log(`\n${style("bold", `# ${text}`)}`);
}

export function showEdit(before: string, after: string): void {
  console.log(style("red", `-  allowedTools: ${before},`));
  console.log(style("green", `+  allowedTools: ${after},`));
}

/**
 * Shows a Pulumi command and all that it prints.
 *
 * @throws Error when the command fails.
 */
export async function showOutput(stack: PulumiStack, args: string[]): Promise<string> {
  const shown = args.map((arg) => (arg === "ak_demo" ? "********" : arg));
  console.log(style("cyan", `\n$ pulumi ${shown.join(" ")}`));
  const { child, result } = stack.start([...args, "--color", isTerminal ? "always" : "never"]);
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const { code, stdout } = await result;
  expectThat(`pulumi ${args[0]} succeeds`, code === 0);
  return stdout;
}

/** @throws Error unless the fact is there. */
export function expectThat(what: string, fact: unknown): void {
  if (!fact) {
    throw new Error(`The demo failed: it is not so that ${what}.`);
  }
  console.log(style("green", `✓ ${what}`));
}

function style(format: "bold" | "red" | "green" | "cyan", text: string): string {
  return isTerminal ? styleText(format, text) : text;
}
