import { ComposioError } from "../../composio/errors";
import type { ComposioAnswer } from "../../composio/http";
import { parse } from "../../composio/parse";
import { optional } from "../../composio/tolerant";
import { z } from "../../core/zod";

const texts = z.array(z.string());
const flag = optional(z.boolean());

const tags = z.object({
  enabled: optional(texts),
  disabled: optional(texts),
  require_approval: optional(texts),
});
const rule = tags.extend({ tags: optional(tags) });
/** One account as a text is how earlier versions answer. */
const accounts = z.union([texts, z.string().transform((id) => [id])]);

const config = z.object({
  user_id: optional(z.string()),
  toolkits: optional(rule),
  tools: optional(z.record(z.string(), rule)),
  tags: optional(z.union([tags, texts.transform((enabled): z.infer<typeof tags> => ({ enabled }))])),
  auth_configs: optional(z.record(z.string(), z.string())),
  connected_accounts: optional(z.record(z.string(), accounts)),
  hooks: optional(z.array(z.record(z.string(), z.unknown()))),
  preload: optional(z.object({ tools: z.union([z.literal("all"), texts]) })),
  manage_connections: optional(
    z.object({
      enabled: flag,
      callback_url: optional(z.string()),
      enable_wait_for_connections: flag,
      enable_connection_removal: flag,
    }),
  ),
  workbench: optional(
    z.object({
      enable: flag,
      sandbox_size: optional(z.string()),
      proxy_execution_enabled: flag,
      tool_execution_enabled: flag,
      auto_offload_threshold: optional(z.number()),
    }),
  ),
  multi_account: optional(
    z.object({
      enable: flag,
      max_accounts_per_toolkit: optional(z.number()),
      require_explicit_selection: flag,
    }),
  ),
  search: optional(z.object({ enable: flag })),
  execute: optional(z.object({ enable_multi_execute: flag })),
  proxy_execute: optional(z.object({ enable: flag })),
  instant: z.unknown(),
  premium_usage: z.unknown(),
});

/** Only the id and the configuration have to be there: nothing else tells what the session permits. */
const sessionSchema = z
  .object({
    session_id: z.string().min(1),
    mcp: optional(z.object({ type: optional(z.string()), url: z.string().min(1) })),
    tool_router_tools: optional(texts),
    config,
    config_version: optional(z.number()),
    warnings: optional(z.array(z.object({ code: z.string(), message: z.string() }))),
    experimental: optional(z.object({ source_session_config: optional(z.object({ id: z.string() })) })),
    deleted: optional(z.boolean()),
  })
  .transform((session) => ({ ...session, id: session.session_id }));

/** A session as Composio describes it. */
export type SessionObject = z.infer<typeof sessionSchema>;

/** What a create has to answer; without the id nobody can find the session. */
export const createdSchema = z.object({ session_id: z.string().min(1) });

/**
 * Reads a session from the body of an answer.
 *
 * @throws ComposioError when it is no session, another one than was asked for, or deleted.
 */
export function readSession(answer: ComposioAnswer, id: string): SessionObject {
  const found = parse(sessionSchema, answer.body, answer);
  const { request, status, requestId, sentAt } = answer;
  if (found.id !== id) {
    const reason = "Composio answered with another session";
    throw new ComposioError({ kind: "incomplete", request, status, reason, requestId, sentAt });
  }
  if (found.deleted) {
    const reason = "Composio answered that the session is deleted";
    throw new ComposioError({ kind: "gone", request, status, reason, requestId, sentAt });
  }
  return found;
}

/** The same, undefined where the answer is no whole session. */
export function readIfWhole(answer: ComposioAnswer, id: string): SessionObject | undefined {
  const { data } = sessionSchema.safeParse(answer.body);
  return data?.id === id ? data : undefined;
}
