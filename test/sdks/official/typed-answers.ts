import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkTypes } from "../../support/check-types";

/** The answer to a call of the client for JavaScript. */
export interface ClientAnswer {
  /** Such as `toolRouter.session.create`. */
  readonly call: string;
  readonly status: number;
  readonly body: unknown;
}

/** The types of answers as constants have them. A client for JavaScript knows fewer fields than newer ones. */
const TYPES = `import type { Composio } from "@composio/client";
type Shown<T> = T extends object ? { readonly [Name in keyof T]: Shown<T[Name]> } : T;
type Open<T> = T extends readonly unknown[] ? T : T & { readonly [other: string]: unknown };
type Answer<Method extends (...values: never[]) => unknown> = Open<Shown<Awaited<ReturnType<Method>>>>;
`;

/** Rejects with what the types of the client for JavaScript, in the packages of a folder, find wrong with answers. */
export async function checkTypesOfAnswers(folder: string, answers: readonly ClientAnswer[]): Promise<void> {
  const typed = answers.filter(({ status }) => status < 400);
  await writeFile(join(folder, "answers.mts"), [TYPES, ...typed.map(typedAnswer)].join("\n"));
  await checkTypes(folder, ["answers.mts"]);
}

function typedAnswer({ call, body }: ClientAnswer, index: number): string {
  const method = call
    .split(".")
    .map((name) => `["${name}"]`)
    .join("");
  return `const answer${index} = ${JSON.stringify(body)} as const;
answer${index} satisfies Answer<Composio${method}>;`;
}
