import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import { count, optional } from "../../composio/tolerant";
import { assertAsked } from "../../composio/wrong-answer";
import { z } from "../../core/zod";

/** The rows of `session-fields.ts` read the rest, each in its own forms. */
const config = z.object({ user_id: optional(z.string()) }).passthrough();

/** Only the id and the configuration have to be there: nothing else tells what the session permits. */
const sessionSchema = z
  .object({
    session_id: z.string().min(1),
    mcp: optional(z.object({ type: optional(z.string()), url: z.string().min(1) })),
    tool_router_tools: optional(z.array(z.string())),
    config,
    config_version: optional(count),
    warnings: optional(z.array(z.object({ code: z.string(), message: z.string() }))),
    experimental: optional(z.object({ source_session_config: optional(z.object({ id: z.string() })) })),
  })
  .transform(({ experimental, ...session }) => ({
    ...session,
    id: session.session_id,
    /** Its inputs as it says them, by their names in the API. */
    shown: { ...session.config, experimental },
  }));

/** A session as Composio describes it. */
export type SessionObject = z.infer<typeof sessionSchema>;

/** The answer to a create; without the id nobody can find the session. */
export const createdSchema = z.object({ session_id: z.string().min(1) });

/**
 * Reads a session from the body of an answer.
 *
 * @throws ComposioError when it is no session, another one than was asked for, or deleted.
 */
export function readSession(answer: ComposioAnswer, id: string): SessionObject {
  const found = parse(sessionSchema, answer.body, answer);
  assertAsked(found, id, "session", answer);
  return found;
}

/** The same, undefined where the answer is no whole session. */
export function readIfWhole(answer: ComposioAnswer, id: string): SessionObject | undefined {
  const { data } = sessionSchema.safeParse(answer.body);
  return data?.id === id ? data : undefined;
}
