import { messageOf } from "../errors";
import type { Asking } from "./asking";
import { QUESTIONS } from "./questions";

/** Asks all questions, one after the other, and gives a line for each: what turned out how. */
export async function* askAll(asking: Asking): AsyncGenerator<string> {
  for (const { question, switch: name, assumed, ask } of QUESTIONS) {
    yield `${question} ${await outcome(assumed, () => ask(asking))} [${name}]`;
  }
}

async function outcome(assumed: string, ask: () => Promise<string>): Promise<string> {
  try {
    const found = await ask();
    return found === assumed ? `As assumed: ${found}.` : `Otherwise: ${found}, not ${assumed}.`;
  } catch (error) {
    return `Could not be asked: ${messageOf(error)}`;
  }
}
