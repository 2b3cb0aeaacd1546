import { SESSION_TOOLS } from "../../catalogue";
import { callAppTool } from "./call-app-tool";
import { callOwnTool } from "./call-own-tool";
import type { SessionCall, SessionCallContext, SessionCaller, SessionOutcome } from "./session-call";
import { exposedTools } from "./session-policy";
import { appToolInSession } from "./tool-in-session";

/** Carries out a call by the rules of its session. Throws the answer to one that they refuse. */
export async function callInSession(
  context: SessionCallContext,
  caller: SessionCaller,
  call: SessionCall,
): Promise<SessionOutcome> {
  const { config } = caller.session;
  const settings = context.settings.sessions;
  const exposed = exposedTools(config, settings);
  const own = SESSION_TOOLS.find(({ slug }) => slug === call.tool_slug && exposed.includes(slug));
  return own
    ? callOwnTool(context, caller, own, call)
    : callAppTool(context, caller, appToolInSession(config, call.tool_slug, settings), call);
}
