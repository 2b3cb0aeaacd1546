import type { ComposioAnswer } from "../composio/http";
import { parse } from "../composio/parse";
import { anyList, optional, readable, text } from "../composio/tolerant";
import { wrongAnswer } from "../composio/wrong-answer";
import { z } from "../core/zod";
import { schemeSchema } from "./toolkit-scheme";

const nameSchema = text.transform((name) => name.toUpperCase());
const modeSchema = z.object({ mode: nameSchema }).transform(({ mode }) => mode);

/** Only the slug has to be there. What else is not as it should be counts as not said. */
const rawSchema = z.object({
  slug: text,
  name: optional(z.string()),
  description: optional(z.string()),
  logo: optional(z.string()),
  meta: optional(
    z.object({
      description: optional(z.string()),
      logo: optional(z.string()),
      version: optional(z.string()),
      available_versions: anyList,
      tools_count: optional(z.number()),
      mcp_url: optional(z.string()),
      app_url: optional(z.string()),
    }),
  ),
  no_auth: optional(z.boolean()),
  enabled: optional(z.boolean()),
  auth_schemes: anyList,
  auth_config_details: anyList,
  composio_managed_auth_schemes: anyList,
  composio_managed_auth: anyList,
});
type RawToolkit = z.infer<typeof rawSchema>;

export const toolkitSchema = rawSchema.transform((raw) => ({
  slug: raw.slug,
  name: raw.name,
  description: raw.meta?.description ?? raw.description,
  logo: raw.meta?.logo ?? raw.logo,
  version: raw.meta?.version,
  /** The versions that it has. Empty where Composio does not say. */
  availableVersions: readable(z.string(), raw.meta?.available_versions),
  toolsCount: raw.meta?.tools_count,
  /** The address of what is behind it; of a custom toolkit, its MCP server. */
  url: raw.meta?.mcp_url ?? raw.meta?.app_url,
  noAuth: raw.no_auth,
  enabled: raw.enabled,
  /** The schemes for which Composio has an app of its own. Undefined where it says nothing of them. */
  managedSchemes: managedSchemesOf(raw),
  /** The names of all schemes. Undefined where they are not all known. */
  schemeNames: schemeNamesOf(raw),
  /** The schemes that are described, which those of a list are not. */
  schemes: raw.auth_config_details && readable(schemeSchema, raw.auth_config_details),
}));

/** A toolkit as Composio describes it. The description is a hint: it has promised what a create then refused. */
export type ToolkitObject = z.infer<typeof toolkitSchema>;

/**
 * Reads a toolkit from the body of an answer.
 *
 * @throws ComposioError when it is no toolkit, or another one than was asked for.
 */
export function readToolkit(answer: ComposioAnswer, slug: string): ToolkitObject {
  const found = parse(toolkitSchema, answer.body, answer);
  if (found.slug.toLowerCase() !== slug.toLowerCase()) {
    throw wrongAnswer(answer, "Composio answered with another toolkit");
  }
  return found;
}

function managedSchemesOf(raw: RawToolkit): string[] | undefined {
  const { composio_managed_auth_schemes: names, composio_managed_auth: apps } = raw;
  const known = new Set([...readable(nameSchema, names), ...readable(modeSchema, apps)]);
  return names || apps ? [...known] : undefined;
}

function schemeNamesOf({ auth_schemes, auth_config_details }: RawToolkit): string[] | undefined {
  const names = [...readable(nameSchema, auth_schemes), ...readable(modeSchema, auth_config_details)];
  const isSaid = auth_schemes !== undefined || auth_config_details !== undefined;
  const isWhole = names.length === (auth_schemes?.length ?? 0) + (auth_config_details?.length ?? 0);
  return isSaid && isWhole ? [...new Set(names)] : undefined;
}
