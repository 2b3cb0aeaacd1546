import { refusedOutcome } from "../../tool-calls/refused-outcome";
import type { ToolOutcome } from "../../tool-calls/tool-call";
import { callAppTool } from "./call-app-tool";
import type { SessionCall, SessionCallContext, SessionCaller } from "./session-call";
import { appToolInSession } from "./tool-in-session";

/** Calls several tools, and says of each what became of it. Only what nobody has declared ends them all. */
export async function callSeveral(
  context: SessionCallContext,
  caller: SessionCaller,
  calls: readonly SessionCall[],
): Promise<ToolOutcome> {
  const results = await Promise.all(
    calls.map(async (call, index) => {
      const { data, error } = await outcomeOf(context, caller, call);
      const failure = error === null ? {} : { error };
      const response = { successful: error === null, data, ...failure };
      return { response, tool_slug: call.tool_slug, index, ...failure };
    }),
  );
  const failed = results.filter(({ response }) => !response.successful).length;
  const counts = {
    total_count: results.length,
    success_count: results.length - failed,
    error_count: failed,
  };
  return {
    data: { results, ...counts },
    error: failed === 0 ? null : `${failed} out of ${results.length} tools failed`,
  };
}

async function outcomeOf(
  context: SessionCallContext,
  caller: SessionCaller,
  call: SessionCall,
): Promise<ToolOutcome> {
  try {
    const tool = appToolInSession(caller.session.config, call.tool_slug, context.settings.sessions);
    const outcome = await callAppTool(context, caller, tool, call);
    return "needsApproval" in outcome
      ? { data: {}, error: `A person has to approve the call of ${tool.slug}: call it alone` }
      : outcome;
  } catch (error) {
    return refusedOutcome(error);
  }
}
