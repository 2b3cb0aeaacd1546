import type { ComposioClient } from "../composio/client";
import type { ComposioAnswer } from "../composio/http";
import { parse } from "../composio/parse";
import { optional, text } from "../composio/tolerant";
import { z } from "../core/zod";

const texts = z.array(text);
/** The values of a tool's arguments by which something is needed, by the names of the arguments. */
const condition = z.record(z.string(), texts);

/** Every list has to be there: one that is left out is none that is empty. */
const recommendationSchema = z.object({
  auth_scheme: text,
  toolkit_version: text,
  scopes: z.object({
    least_privilege: texts,
    fewest: texts,
    conditional: z.array(z.object({ scope: text, when: condition, for: texts })),
  }),
});
export type ScopeRecommendation = z.infer<typeof recommendationSchema>;

const together = z.object({ all_of: texts.min(1) });
const alternatives = z.object({
  any_of: z.array(z.union([text, together])).min(1),
  when: condition.nullish(),
});

/** The requirements of a tool, of which each has to be met. In a form that is not known, they count as not said. */
const requirementsSchema = z.object({ all_of: z.array(z.union([text, alternatives])) });
export type ScopeRequirements = z.infer<typeof requirementsSchema>;

const requiredSchema = z.object({
  scopes_required: texts,
  per_tool_requirements: z.array(
    z.object({ tool: text, scope_requirements: optional(requirementsSchema.nullable()) }),
  ),
});
export type RequiredScopesObject = z.infer<typeof requiredSchema>;

/** The version that has all tools. */
const version = "v3.1";

/** The endpoints that say which scopes tools need. They read, although they are asked by POST. */
export class Scopes {
  readonly #client: ComposioClient;

  constructor(client: ComposioClient) {
    this.#client = client;
  }

  /** @param body The tools, of which an empty list stands for all of the toolkit. */
  recommended(toolkit: string, body: { tools: readonly string[] }): Promise<ScopeRecommendation> {
    return this.#ask(`/toolkits/${toolkit}/scopes/recommended`, body, (answer) =>
      parse(recommendationSchema, answer.body, answer),
    );
  }

  required(body: { tools: readonly string[] }): Promise<RequiredScopesObject> {
    return this.#ask("/tools/scopes/required", body, (answer) => parse(requiredSchema, answer.body, answer));
  }

  #ask<T>(path: string, body: object, read: (answer: ComposioAnswer) => T): Promise<T> {
    return this.#client.send({ method: "POST", version, path, body, isRepeatable: true }, read);
  }
}
