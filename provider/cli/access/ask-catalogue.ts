import type { CatalogueTool } from "../../access/callable-tools";
import { type Known, namedInFiles, notAsked } from "../../access/report";
import type { StackFile } from "../../access/stack/stack-pairs";
import { Catalogue, isFound } from "../../catalogue/catalogue";
import { UserError } from "../../core/user-error";
import type { ComposioApi } from "../../resources/api";
import { connect } from "../connect";

/** A report does not wait longer for what it can do without. */
const LIMIT_MS = 10_000;

/** Asks Composio for the tools of the toolkits that are named. What it does not say is left out. */
export async function askCatalogue(
  files: readonly StackFile[],
  stack: string | undefined,
  say: (text: string) => void,
): Promise<Known> {
  const { toolkits, authConfigIds } = namedInFiles(files);
  if (toolkits.length + authConfigIds.length === 0) {
    return notAsked();
  }
  let api: ComposioApi;
  try {
    api = (await connect(stack, say)).withTimeLimit(LIMIT_MS);
  } catch (error) {
    if (stack !== undefined || !(error instanceof UserError)) {
      throw error;
    }
    return notAsked("there is no key; --offline says so too");
  }
  const catalogue = new Catalogue<ComposioApi>(() => api, say);
  const ofIds = await Promise.all(
    authConfigIds.map(async (id) => {
      const found = await catalogue.authConfig(id);
      return isFound(found) ? [[id, found.toolkit.slug.toLowerCase()] as const] : [];
    }),
  );
  const toolkitsOfAuthConfigs = new Map(ofIds.flat());
  const slugs = [...new Set([...toolkits, ...toolkitsOfAuthConfigs.values()])];
  const tools = await Promise.all(slugs.map(async (slug) => [slug, await toolsOf(catalogue, slug)] as const));
  const told = tools.flatMap(([slug, list]) => (list ? [[slug, list] as const] : []));
  return {
    toolkitsOfAuthConfigs,
    tools: new Map(told),
    ...(told.length < slugs.length && { whyNotAsked: "it did not answer for every toolkit" }),
  };
}

async function toolsOf(catalogue: Catalogue, toolkit: string): Promise<CatalogueTool[] | undefined> {
  const tools = await catalogue.allToolsOf(toolkit);
  return tools?.map(({ slug, tags }) => ({ slug, hints: tags ?? [] }));
}
