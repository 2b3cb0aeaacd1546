import { badRequest } from "../../api/api-error";
import type { Tool } from "../../catalogue";
import type { ToolOutcome } from "../../tool-calls/tool-call";
import { callSeveral } from "./call-several";
import { searchInSession } from "./search-in-session";
import type { SessionCall, SessionCallContext, SessionCaller } from "./session-call";

/** Calls a tool that the session has of itself: what was declared for it, or else what it does. */
export async function callOwnTool(
  context: SessionCallContext,
  caller: SessionCaller,
  { slug }: Tool,
  call: SessionCall,
): Promise<ToolOutcome> {
  const { session, way } = caller;
  const args = call.arguments ?? {};
  if (!context.tools.has(slug) && slug === "COMPOSIO_SEARCH_TOOLS") {
    const queries = objectsIn(args, "queries", "use_case");
    return { data: searchInSession(context, session, { queries }), error: null };
  }
  if (!context.tools.has(slug) && slug === "COMPOSIO_MULTI_EXECUTE_TOOL") {
    return callSeveral(context, caller, objectsIn(args, "tools", "tool_slug"));
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

/** The objects of a list among the arguments, each with a text of this name. Throws the answer to other ones. */
function objectsIn<Name extends string>(
  args: Readonly<Record<string, unknown>>,
  list: string,
  name: Name,
): { readonly [Each in Name]: string }[] {
  const objects = args[list];
  const isText = (each: unknown): each is { readonly [Each in Name]: string } =>
    typeof each === "object" && each !== null && typeof Reflect.get(each, name) === "string";
  if (!Array.isArray(objects) || objects.length === 0 || !objects.every(isText)) {
    throw badRequest([`arguments.${list} must be a list of objects with ${name}`]);
  }
  return objects;
}
