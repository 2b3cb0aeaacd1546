import { setImmediate as turn } from "node:timers/promises";
import { stop } from "../../../../provider/core/stopping";
import { Operations } from "../../../../provider/hosts/operations";
import { ownTime } from "../../../support/time/own-time";

const time = ownTime();

/** Does what a server does with an answer: several steps, each in a turn of its own. */
async function written(answer: Promise<string>): Promise<string> {
  const text = await answer;
  for (let step = 0; step < 30; step++) {
    await turn();
  }
  return text;
}

test("a process ends after its last answer is written, however little time it gets", async () => {
  const operations = new Operations();
  let end = (_: string) => {};
  const answers: string[] = [];
  void written(operations.run(() => new Promise<string>((resolve) => (end = resolve)))).then((text) =>
    answers.push(text),
  );
  const finished = operations.finished();
  end("created");
  await finished;
  expect(answers).toEqual(["created"]);
});

test("a process waits for no answer of an operation that was over before it had to end", async () => {
  const operations = new Operations();
  await operations.run(() => "created", 100);
  expect(await timeUntilFinished(operations)).toBe(0);
});

// The last ones, because the process stays so.
test("a process that has to end waits for the answer that must not be lost, and for no other", async () => {
  const operations = new Operations();
  const change = operations.run(endOfTurn, 100);
  const read = new Operations();
  const answer = read.run(endOfTurn);
  stop();
  expect(await timeUntilFinished(read)).toBe(0);
  expect(await timeUntilFinished(operations)).toBe(100);
  expect(await Promise.all([change, answer])).toEqual(["done", "done"]);
});

test("an operation that arrives in a process that has to end is refused", async () => {
  await expect(new Operations().run(() => "created")).rejects.toThrow("the provider is being stopped");
});

async function endOfTurn(): Promise<string> {
  await turn();
  return "done";
}

async function timeUntilFinished(operations: Operations): Promise<number> {
  const start = time.now();
  await operations.finished();
  return time.now() - start;
}
