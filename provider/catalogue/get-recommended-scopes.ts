import { ComposioError } from "../composio/errors";
import type { FunctionDefinition } from "../core/function";
import type { AuthScheme } from "./auth-scheme";
import type { CatalogueApi } from "./catalogue";
import { findToolkit } from "./find-toolkit";
import { isAboutWhatIsAsked } from "./refused";
import type { Scopes } from "./scopes";
import { spelledSlug } from "./toolkit-slug";

/** The tools whose scopes are looked up. */
export interface GetRecommendedScopesArgs {
  /** The slug of the toolkit, such as `gmail`, in any case. */
  toolkit: string;
  /**
   * The slugs of the tools that are to be used, such as `GMAIL_SEND_EMAIL`, one at least: Composio would take an empty list
   * for all tools, which need the most scopes.
   */
  tools: string[];
  /** The scheme by which people connect. Default: `OAUTH2`. */
  authScheme?: AuthScheme;
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: string;
}

/** A scope that tools need for some of their arguments alone. */
export interface ConditionalScope {
  /** The scope. */
  scope: string;
  /** The values for which it is needed, by the names of the arguments. */
  when: Record<string, string[]>;
  /** The slugs of the tools that need it then. */
  tools: string[];
}

/** The scopes with which an auth config can do what the tools do. */
export interface GetRecommendedScopesResult {
  /** The scheme for which they hold. */
  authScheme: AuthScheme;
  /** The version of the toolkit for which they hold. */
  version: string;
  /** The scopes of which each permits as little as possible. */
  leastPrivilege: string[];
  /** The smallest number of scopes, of which one may permit more. */
  fewest: string[];
  /** The scopes in both lists that only some arguments of the tools need. */
  conditional: ConditionalScope[];
}

/** @internal */
export const getRecommendedScopes: FunctionDefinition<
  GetRecommendedScopesArgs,
  GetRecommendedScopesResult,
  CatalogueApi & { scopes: Scopes }
> = {
  name: "getRecommendedScopes",
  takes: {
    toolkit: { type: "text", isRequired: true },
    tools: { type: "texts", isRequired: true },
    authScheme: { type: "text" },
    version: { type: "text" },
  },
  mistake: ({ tools }) =>
    tools.length === 0
      ? {
          property: "tools",
          reason:
            '"tools" must name one tool at least: Composio would take an empty list for all tools, which need the most scopes',
        }
      : undefined,
  what: ({ toolkit }) => `the scopes that tools of ${toolkit} need`,
  async ask({ scopes, toolkits }, { toolkit, tools, authScheme, version }) {
    const slug = spelledSlug(toolkit) ?? (await findToolkit(toolkits, toolkit)).slug;
    const body = {
      tools,
      ...(authScheme !== undefined && { auth_scheme: authScheme.toUpperCase() }),
      ...(version !== undefined && { toolkit_version: version }),
    };
    try {
      const found = await scopes.recommended(slug, body);
      return {
        authScheme: found.auth_scheme,
        version: found.toolkit_version,
        leastPrivilege: found.scopes.least_privilege,
        fewest: found.scopes.fewest,
        conditional: found.scopes.conditional.map(({ scope, when, for: of }) => ({ scope, when, tools: of })),
      };
    } catch (error) {
      if (error instanceof ComposioError && isAboutWhatIsAsked(error)) {
        await findToolkit(toolkits, toolkit, version);
      }
      throw error;
    }
  },
};
