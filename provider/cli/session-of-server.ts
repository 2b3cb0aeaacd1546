import type { Properties } from "../core/resource";
import { UserError } from "../core/user-error";
import { isTexts } from "../core/values";
import type { ComposioApi } from "../resources/api";

/** The session that does what a server does for one user. */
export interface Counterpart {
  /** The inputs of the session. */
  inputs: Properties;
  /** Sentences about all that has no counterpart, or is not the same. */
  notes: string[];
}

/**
 * Makes a session of a server. Asks Composio for the toolkit of each auth config and tool, because slugs only look as if
 * they told it.
 *
 * @param server What the state says of the server.
 */
export async function sessionOfServer(
  api: ComposioApi,
  server: Properties,
  userId: string,
): Promise<Counterpart> {
  const notes: string[] = [];
  const authConfigs = await byToolkit(api, textsOf(server.authConfigIds, "authConfigIds"), notes);
  const tools = await toolsByToolkit(api, textsOf(server.allowedTools, "allowedTools"), notes);
  const others = [...textsOf(server.toolkits, "toolkits"), ...textsOf(server.noAuthApps, "noAuthApps")];
  const toolkits = [...new Set([...Object.keys(authConfigs), ...others.map((slug) => slug.toLowerCase())])];
  const isRestricted = Object.keys(tools).length > 0;
  const unnamed = toolkits.filter((slug) => isRestricted && !(slug in tools));
  if (unnamed.length > 0) {
    notes.push(
      `The server allows no tool of ${unnamed.join(", ")}, which ${unnamed.length > 1 ? "are" : "is"} left out.`,
    );
  }
  if (!isRestricted) {
    notes.push(
      "The server allows every tool of its toolkits. Better name the tools that the agent needs in tools.",
    );
  }
  if (server.managedAuthViaComposio === true) {
    notes.push(
      "managedAuthViaComposio: leave authConfigs out for a toolkit where Composio is to choose or make the auth config.",
    );
  }
  const kept = toolkits.filter((slug) => !unnamed.includes(slug));
  const named = Object.entries(authConfigs).filter(([slug]) => kept.includes(slug));
  return {
    inputs: {
      userId,
      toolkits: { enable: kept },
      ...(named.length > 0 && { authConfigs: Object.fromEntries(named) }),
      ...(isRestricted && { tools }),
      directTools: true,
    },
    notes,
  };
}

async function byToolkit(api: ComposioApi, ids: string[], notes: string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const id of ids) {
    const authConfig = await api.authConfigs.findByAnyId(id);
    const slug = authConfig?.toolkit.slug.toLowerCase();
    if (slug === undefined) {
      notes.push(`The auth config ${id} does not exist any more.`);
    } else if (slug in found) {
      notes.push(`The auth config ${id} is of ${slug} too; a session has one for each toolkit.`);
    } else {
      found[slug] = id;
    }
    if (slug !== undefined && authConfig?.is_enabled_for_tool_router === false) {
      notes.push(`The auth config ${id} is not enabled for sessions: set enabledForToolRouter: true on it.`);
    }
  }
  return found;
}

async function toolsByToolkit(
  api: ComposioApi,
  slugs: string[],
  notes: string[],
): Promise<Record<string, { enable: string[] }>> {
  const { items } = slugs.length > 0 ? await api.tools.findBySlugs(slugs) : { items: [] };
  const tools: Record<string, { enable: string[] }> = {};
  for (const slug of slugs) {
    const toolkit = items.find((tool) => tool.slug === slug)?.toolkit?.slug.toLowerCase();
    if (toolkit === undefined) {
      notes.push(`The toolkit of the tool ${slug} is not known, so it is left out.`);
    } else {
      tools[toolkit] = { enable: [...(tools[toolkit]?.enable ?? []), slug] };
    }
  }
  if (slugs.length > 0 && Object.keys(tools).length === 0) {
    throw new UserError(
      "Composio knows none of the tools that the server allows, so no session can stand for it",
    );
  }
  return tools;
}

/** A secret is encrypted in the state. */
function textsOf(value: unknown, name: string): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!isTexts(value)) {
    throw new UserError(`the ${name} of the server cannot be read from the state, which has a secret there`);
  }
  return value;
}
