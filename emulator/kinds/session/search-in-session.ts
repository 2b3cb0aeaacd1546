import { isAmong } from "../../api/query-list";
import { allTools, findTool, findToolkit, type Tool } from "../../catalogue";
import { accountsInSession } from "./accounts-in-session";
import type { SessionContext } from "./session-context";
import { allowedTools } from "./session-policy";
import type { StoredSession } from "./stored-session";

interface SearchQuery {
  readonly use_case: string;
}

export interface SearchBody {
  readonly queries: readonly SearchQuery[];
  /** The toolkits to search alone. */
  readonly toolkits?: readonly string[];
}

/** How many tools answer a query: as many as are needed, and as many that may help. */
const PRIMARY = 3;
const RELATED = 3;

/** Finds tools by the words of each query. As Composio's search, it gives something always, even where nothing fits. */
export function searchInSession(
  context: SessionContext,
  session: StoredSession,
  { queries, toolkits: named = [] }: SearchBody,
) {
  const { config, id } = session;
  const allowed = allowedTools(config, context.settings.sessions);
  const tools = allTools().filter(({ slug, toolkit }) => allowed.includes(slug) && isAmong(named, toolkit));
  const results = queries.map(({ use_case }, index) => resultOf(use_case, index + 1, tools));
  const slugs = results.flatMap(({ primary_tool_slugs, related_tool_slugs }) => [
    ...primary_tool_slugs,
    ...related_tool_slugs,
  ]);
  const found = [...new Set(slugs)].flatMap((slug) => findTool(slug) ?? []);
  const toolkits = [...new Set(found.map(({ toolkit }) => toolkit))];
  return {
    success: true,
    error: null,
    results,
    toolkit_connection_statuses: toolkits.map((toolkit) => connectionOf(context, session, toolkit)),
    tool_schemas: Object.fromEntries(found.map((tool) => [tool.slug, toolSchema(tool)])),
    time_info: timeInfo(context),
    session: { id, generate_id: false, instructions: "Send this id with the next calls" },
    next_steps_guidance: [],
  };
}

/** A tool as the search shows it, with the whole schema of what it takes. */
const toolSchema = ({ slug, toolkit, description, input }: Tool) => ({
  toolkit,
  tool_slug: slug,
  description,
  input_schema: input,
  hasFullSchema: true,
});

function resultOf(use_case: string, index: number, tools: readonly Tool[]) {
  const words = use_case.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
  const wordsIn = ({ slug, name, description }: Tool): number => {
    const text = `${slug.replaceAll("_", " ")} ${name} ${description}`.toLowerCase();
    return words.filter((word) => text.includes(word)).length;
  };
  const best = tools.toSorted((a, b) => wordsIn(b) - wordsIn(a)).slice(0, PRIMARY + RELATED);
  return {
    index,
    use_case,
    primary_tool_slugs: best.slice(0, PRIMARY).map(({ slug }) => slug),
    related_tool_slugs: best.slice(PRIMARY).map(({ slug }) => slug),
    toolkits: [...new Set(best.map(({ toolkit }) => toolkit))],
    error: null,
  };
}

function connectionOf(context: SessionContext, { config }: StoredSession, toolkit: string) {
  const [account] = accountsInSession(context, config, toolkit);
  const isConnected = account !== undefined;
  return {
    toolkit,
    description: findToolkit(toolkit)?.description ?? "",
    has_active_connection: isConnected,
    ...(isConnected && {
      connection_details: { auth_config_id: account.auth_config_id, connected_account_id: account.id },
      account_type: account.account_type,
    }),
    status_message: isConnected ? "Connection is active" : `No active connection for ${toolkit}`,
  };
}

function timeInfo({ clock }: SessionContext) {
  const now = clock.milliseconds();
  return {
    current_time_utc: new Date(now).toISOString(),
    current_time_utc_epoch_seconds: Math.floor(now / 1000),
    message: "Times are in UTC",
  };
}
