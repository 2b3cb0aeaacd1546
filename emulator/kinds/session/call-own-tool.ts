import type { Tool } from "../../catalogue";
import type { ToolData, ToolOutcome } from "../../tool-calls/tool-call";
import { callSeveral } from "./call-several";
import { manageConnections } from "./manage-connections";
import { objectsIn, textsIn } from "./own-tool-arguments";
import { searchInSession } from "./search-in-session";
import type { SessionCall, SessionCallContext, SessionCaller } from "./session-call";

type Act = (
  context: SessionCallContext,
  caller: SessionCaller,
  args: ToolData,
) => ToolOutcome | Promise<ToolOutcome>;

/** The tools of a session itself, by what each does. Those that run programs in a sandbox are not among them. */
const ACTS: Readonly<Record<string, Act>> = {
  COMPOSIO_SEARCH_TOOLS: (context, { session }, args) => {
    const queries = objectsIn(args, "queries", "use_case");
    return { data: searchInSession(context, session, { queries }), error: null };
  },
  COMPOSIO_MULTI_EXECUTE_TOOL: (context, caller, args) =>
    callSeveral(context, caller, objectsIn(args, "tools", "tool_slug")),
  COMPOSIO_MANAGE_CONNECTIONS: (context, { session: { config } }, args) =>
    manageConnections(context, config, {
      toolkits: textsIn(args, "toolkits"),
      isAnew: args.reinitiate_all === true,
    }),
};

/** Calls a tool that the session has of itself: what was declared for it, or else what it does. */
export async function callOwnTool(
  context: SessionCallContext,
  caller: SessionCaller,
  { slug }: Tool,
  call: SessionCall,
): Promise<ToolOutcome> {
  const { session, way } = caller;
  const args = call.arguments ?? {};
  const act = context.tools.has(slug) ? undefined : ACTS[slug];
  if (act) {
    return act(context, caller, args);
  }
  return context.tools.run({
    tool: slug,
    arguments: args,
    userId: session.config.user_id,
    connectedAccountId: null,
    sessionId: session.id,
    way,
  });
}
