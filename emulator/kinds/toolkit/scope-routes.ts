import type { FastifyInstance } from "fastify";
import { badRequest } from "../../api/api-error";
import { strictObject, strings } from "../../api/json-schemas";
import {
  allTools,
  isInVersion,
  TOOLKIT_VERSION,
  TOOLKIT_VERSIONS,
  type Tool,
  toolsOf,
} from "../../catalogue";
import { toolkitNotFound } from "../custom-toolkit/custom-toolkit-errors";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import { toolkitOfProject } from "../custom-toolkit/toolkits-of-project";
import { flatScopes, recommendedScopes, type ScopeWishes, shownRequirements } from "./scopes-of-tools";

interface GrantContextQuery {
  auth_scheme?: string;
  toolkit_version?: string;
}

interface RecommendedBody extends GrantContextQuery, ScopeWishes {
  tools: string[];
  grant_context?: Record<string, string>;
}

interface RequiredBody {
  tools: string[];
  version?: string;
}

const text = { type: "string", minLength: 1 };

const grantContextQuery = { type: "object", properties: { auth_scheme: text, toolkit_version: text } };

const recommendedBody = {
  ...strictObject,
  required: ["tools"],
  properties: {
    tools: strings,
    auth_scheme: text,
    toolkit_version: text,
    // No toolkit of the catalogue has a context that its scopes depend on.
    grant_context: { type: "object", maxProperties: 0 },
    include: strings,
    exclude: strings,
    available_scopes: strings,
  },
};

const requiredBody = {
  ...strictObject,
  required: ["tools"],
  properties: { tools: { ...strings, minItems: 1 }, version: text },
};

/** The scopes that tools need. All of these routes read, although two are asked by POST. */
export function scopeRoutes(app: FastifyInstance, context: CustomToolkitHolder): void {
  app.get<{ Params: { slug: string }; Querystring: GrantContextQuery }>(
    "/toolkits/:slug/scopes/grant_context",
    { schema: { querystring: grantContextQuery }, config: { operation: "listGrantContexts" } },
    async ({ params, query }) => {
      const { auth_scheme } = schemeAsked(context, params.slug, query);
      const toolkit_version = knownVersion(query.toolkit_version);
      return { auth_scheme, toolkit_version, grant_context_dimensions: [], default_grant_context: {} };
    },
  );

  app.post<{ Params: { slug: string }; Body: RecommendedBody }>(
    "/toolkits/:slug/scopes/recommended",
    { schema: { body: recommendedBody }, config: { operation: "recommendedScopes" } },
    async ({ params, body }) => {
      const { toolkit, auth_scheme } = schemeAsked(context, params.slug, body);
      const version = knownVersion(body.toolkit_version);
      const all = toolsOf(toolkit.slug, version);
      const tools = body.tools.length === 0 ? all : body.tools.map((slug) => toolAmong(all, slug));
      return {
        auth_scheme,
        toolkit_version: version,
        grant_context: {},
        scopes: recommendedScopes(tools, body),
      };
    },
  );

  app.post<{ Body: RequiredBody }>(
    "/tools/scopes/required",
    { schema: { body: requiredBody }, config: { operation: "requiredScopes" } },
    async ({ body }) => {
      const version = knownVersion(body.version);
      const all = allTools().filter((tool) => isInVersion(tool, version));
      const tools = body.tools.map((slug) => toolAmong(all, slug));
      if (new Set(tools.map(({ toolkit }) => toolkit)).size > 1) {
        throw badRequest(["tools must be of one toolkit"]);
      }
      return {
        scopes_required: [...new Set(tools.flatMap(flatScopes))],
        per_tool_requirements: tools.map((tool) => ({
          tool: tool.slug,
          scope_requirements: shownRequirements(tool),
        })),
      };
    },
  );
}

/** The toolkit, and the scheme of it that is asked for. Throws the answer where there is none. */
function schemeAsked(
  context: CustomToolkitHolder,
  slug: string,
  { auth_scheme = "OAUTH2" }: GrantContextQuery,
) {
  const toolkit = toolkitOfProject(context, slug);
  if (!toolkit) {
    throw toolkitNotFound(slug);
  }
  if (!toolkit.schemes.some(({ mode }) => mode === auth_scheme)) {
    throw badRequest([`auth_scheme ${auth_scheme} is none of toolkit ${toolkit.slug}`]);
  }
  return { toolkit, auth_scheme };
}

function knownVersion(asked = "latest"): string {
  const version = asked === "latest" ? TOOLKIT_VERSION : asked;
  if (!TOOLKIT_VERSIONS.includes(version)) {
    throw badRequest([`version ${version} is none of the toolkit`]);
  }
  return version;
}

function toolAmong(tools: readonly Tool[], slug: string): Tool {
  const tool = tools.find((each) => each.slug === slug);
  if (!tool) {
    throw badRequest([`tool ${slug} is not known`]);
  }
  return tool;
}
