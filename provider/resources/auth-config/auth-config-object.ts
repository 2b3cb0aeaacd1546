import { count, flag, optional } from "../../composio/tolerant";
import { z } from "../../core/zod";

/** Only the id and the toolkit have to be there. What else is not as it should be counts as not said. */
export const authConfigSchema = z
  .object({
    id: z.string().min(1),
    name: optional(z.string()),
    toolkit: z.object({ slug: z.string().min(1) }),
    status: optional(z.enum(["ENABLED", "DISABLED"])),
    type: optional(z.string()),
    auth_scheme: optional(z.string()),
    is_composio_managed: optional(flag),
    is_enabled_for_tool_router: optional(flag),
    no_of_connections: optional(count),
    created_at: optional(z.string()),
    last_updated_at: optional(z.string()),
    credentials: optional(z.record(z.string(), z.unknown())),
    shared_connection_fields: optional(z.record(z.string(), z.unknown())),
    proxy_config: optional(z.object({ proxy_url: optional(z.string()) })),
    expected_input_fields: optional(z.array(z.unknown())),
  })
  .transform(({ name, ...others }) => ({ ...others, name: name || others.id }));

/** An auth config as Composio describes it. One without a name goes by its id, and its secrets are masked. */
export type AuthConfigObject = z.infer<typeof authConfigSchema> & {
  /** The shared fields that are no secret by Composio's catalogue, as far as that was asked. */
  shownFields?: readonly string[];
};

/** The answer to a create: the id, and of the rest perhaps the scheme. */
export const createdSchema = z.object({
  auth_config: z.object({
    id: z.string().min(1),
    auth_scheme: optional(z.string()),
    is_composio_managed: optional(z.boolean()),
  }),
});
