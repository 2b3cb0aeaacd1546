import { needsAccount, type Tool } from "../../catalogue";
import { carryOutCall } from "../../tool-calls/carry-out-call";
import { accountInSession } from "./accounts-in-session";
import { isApproved, needsApproval } from "./session-approval";
import type { SessionCall, SessionCallContext, SessionCaller, SessionOutcome } from "./session-call";

/** Calls a tool of a toolkit. Throws the answer where no account is connected. */
export async function callAppTool(
  context: SessionCallContext,
  { session: { id, config }, way }: SessionCaller,
  tool: Tool,
  call: SessionCall,
): Promise<SessionOutcome> {
  const account = needsAccount(tool)
    ? accountInSession(context, config, tool.toolkit, call.account)
    : undefined;
  if (needsApproval(tool, config)) {
    const approved = isApproved(call.input_responses);
    if (approved === undefined) {
      return { needsApproval: tool };
    }
    if (!approved) {
      return { data: {}, error: `The user did not approve the call of ${tool.slug}` };
    }
  }
  return carryOutCall(context, tool, {
    arguments: call.arguments ?? {},
    userId: config.user_id,
    connectedAccountId: account?.id ?? null,
    sessionId: id,
    way,
  });
}
