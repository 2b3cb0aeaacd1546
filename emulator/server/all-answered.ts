import type { JournalReader } from "../journal/journal";
import type { ToolControl } from "../tool-calls/tool-control";

interface Context {
  readonly journal: JournalReader;
  readonly tools: ToolControl;
}

/** Lists what an emulator had no answer to: requests without a route, and calls of tools without a declared result. */
export function unansweredIn({ journal, tools }: Context): string[] {
  const requests = journal.unanswered().map(({ method, path }) => `${method} ${path}`);
  const called = tools.undeclared().map(({ tool }) => tool);
  return [
    ...listed("the emulator has no route for", requests),
    ...listed("nothing says what these tools give, which were called:", called),
  ];
}

/** @throws Error that lists what the emulator had no answer to. */
export function expectNoUnanswered(context: Context): void {
  const problems = unansweredIn(context);
  if (problems.length > 0) {
    throw new Error(problems.join("; "));
  }
}

const listed = (problem: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${problem} ${[...new Set(names)].join(", ")}`];
