import { ComposioError } from "../composio/errors";
import type { FunctionDefinition } from "../core/function";
import { UserError } from "../core/user-error";
import { explainError } from "../objects/explain";
import type { ScopeRequirements, Scopes } from "./scopes";

/** The tools whose scopes are looked up. */
export interface GetRequiredScopesArgs {
  /** The slugs of the tools, such as `GMAIL_SEND_EMAIL`, one at least, and all of one toolkit. */
  tools: string[];
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: string;
}

/** Something that a tool needs, and that has to be met beside all else that it needs. */
export interface ScopeRequirement {
  /** The alternatives, of which one suffices: each is a list of scopes that are needed together. */
  anyOf: string[][];
  /** The values of arguments for which alone it is needed, by their names. Undefined where it is always needed. */
  when: Record<string, string[]> | undefined;
}

/** A tool, and what it needs. */
export interface RequiredScopesOfTool {
  /** The slug of the tool. */
  tool: string;
  /** All that it needs. Undefined where Composio does not say, which does not mean that it needs nothing. */
  requirements: ScopeRequirement[] | undefined;
}

/** The scopes that tools need. */
export interface GetRequiredScopesResult {
  /** All scopes that Composio names for the tools. Undefined where it does not know those of one of them. */
  scopes: string[] | undefined;
  /** The tools, in the order in which they were asked for. */
  tools: RequiredScopesOfTool[];
}

/** @internal */
export const getRequiredScopes: FunctionDefinition<
  GetRequiredScopesArgs,
  GetRequiredScopesResult,
  { scopes: Scopes }
> = {
  name: "getRequiredScopes",
  takes: { tools: { type: "texts", isRequired: true }, version: { type: "text" } },
  mistake: ({ tools }) =>
    tools.length === 0 ? { property: "tools", reason: '"tools" must name one tool at least' } : undefined,
  what: ({ tools }) => `the scopes that ${tools.join(", ")} need`,
  async ask({ scopes }, args) {
    const { tools: slugs, version } = args;
    const body = { tools: slugs, ...(version !== undefined && { version }) };
    const { scopes_required, per_tool_requirements } = await scopes.required(body).catch((error: unknown) => {
      throw isEndOfRoute(error) ? named(error, getRequiredScopes.what(args)) : error;
    });
    const tools = slugs.map((slug) => {
      const said = per_tool_requirements.find(({ tool }) => tool.toUpperCase() === slug.toUpperCase());
      const requirements = said?.scope_requirements?.all_of.map(requirementOf);
      return { tool: slug, requirements };
    });
    const areKnown = tools.every(({ requirements }) => requirements !== undefined);
    return { scopes: areKnown ? scopes_required : undefined, tools };
  },
};

function requirementOf(said: ScopeRequirements["all_of"][number]): ScopeRequirement {
  return typeof said === "string"
    ? { anyOf: [[said]], when: undefined }
    : {
        anyOf: said.any_of.map((each) => (typeof each === "string" ? [each] : each.all_of)),
        when: said.when ?? undefined,
      };
}

/** Whether Composio may have ended the route, which it calls deprecated. */
function isEndOfRoute(error: unknown): error is ComposioError {
  return (
    error instanceof ComposioError &&
    ([404, 405, 410].includes(error.details.status ?? 0) || error.isWithdrawn)
  );
}

/** The error that names what takes the place of the route. */
function named(error: ComposioError, what: string): UserError {
  const step =
    "check the slugs of the tools. If they are right, Composio may have ended this route, which it calls deprecated: " +
    "getRecommendedScopes({ toolkit, tools }) takes its place.";
  return new UserError(explainError("look up", what, error, step), { cause: error });
}
