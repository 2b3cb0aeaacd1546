import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../provider/resources";
import { EXAMPLES_FOLDER, type ExampleLanguage, readExamples } from "../../tools/plugin-schema/examples";
import { CREATES } from "./creates";
import { resourcesIn } from "./stack-files";
import type { Trial } from "./trial";

const KINDS = readdirSync(EXAMPLES_FOLDER) as Kind[];

/** The examples by the kind of the resource and by their names. */
export const EXAMPLES = KINDS.flatMap((kind) =>
  readdirSync(join(EXAMPLES_FOLDER, kind)).map((name) => ({ kind, name })),
);

/** The settings that examples ask for, in the project of a trial. */
export const EXAMPLE_CONFIG = {
  "trial:clientId": "client-0123456789",
  "trial:clientSecret": "hush-0123456789",
  "trial:linearKey": "lin_0123456789",
  "trial:paymentsKey": "sk_live_0123456789",
  "trial:slackSigningSecret": "sgn_0123456789abcdef",
};

/** An example's text in a language. */
export async function exampleText(
  { kind, name }: { kind: string; name: string },
  language: ExampleLanguage,
): Promise<string> {
  const found = (await readExamples()).find((example) => example.kind === kind && example.name === name);
  const text = found?.texts[language];
  if (text === undefined) {
    throw new Error(`there is no example ${kind}/${name} in ${language}`);
  }
  return text;
}

/** The names of the outputs that an example has in every language. */
export async function outputsOf(example: { kind: string; name: string }): Promise<string[]> {
  const text = await exampleText(example, "yaml");
  return [...(text.split("\noutputs:\n")[1] ?? "").matchAll(/^ {2}(\w+):/gm)].map(([, name = ""]) => name);
}

/**
 * Tests that every example in a language declares what it says, and that nothing is left to do then.
 *
 * @param trialOf Gives the trial, whose programs are in that language.
 */
export function describeExamples(language: ExampleLanguage, trialOf: () => Trial): void {
  test.each(EXAMPLES)(`the example $kind/$name runs in ${language}`, async (example) => {
    const { stack, emulator, folder, program, requests } = trialOf();
    await program(await exampleText(example, language));
    requests();
    await stack.up();
    expect(requests()).toContain(CREATES[example.kind]);
    expect(await resourcesIn(stack, folder.path)).toContainEqual(
      expect.objectContaining({ type: `composio:index:${example.kind}` }),
    );
    expect(Object.keys(await stack.outputs()).sort()).toEqual((await outputsOf(example)).sort());
    await stack.expectNothingToDo();
    await stack.destroy();
    emulator.reset();
  });
}
