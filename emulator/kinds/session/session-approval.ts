import { hintsOf, type Tool } from "../../catalogue";
import { ofToolkit } from "./accounts-in-session";
import type { SessionConfig } from "./stored-session";

/** The answer of a person to the question whether a call may run. */
export interface ApprovalResponse {
  readonly action: "accept" | "decline" | "cancel";
  readonly content?: { readonly approved?: boolean };
}

const QUESTION = "approval";

/** Whether a person has to approve the calls of a tool: by its toolkit, by its name, or by the hints in force. */
export function needsApproval(tool: Tool, { toolkits, tools, tags }: SessionConfig): boolean {
  const own = ofToolkit(tools, tool.toolkit);
  const hints = (own?.tags ?? tags)?.require_approval ?? [];
  return (
    (toolkits?.require_approval ?? []).some((slug) => slug.toLowerCase() === tool.toolkit) ||
    (own?.require_approval ?? []).includes(tool.slug) ||
    hintsOf(tool).some((hint) => hints.includes(hint))
  );
}

/** The question for a person. The names in it are the emulator's own: those of Composio are not documented. */
export function approvalRequest({ slug }: Tool) {
  return {
    result_type: "input_required",
    input_requests: {
      [QUESTION]: {
        type: "elicitation",
        mode: "form",
        message: `Allow this call of ${slug}?`,
        requested_schema: {
          type: "object",
          properties: { approved: { type: "boolean" } },
          required: ["approved"],
        },
      },
    },
  };
}

/** Whether a person has approved; undefined where nobody was asked yet. */
export function isApproved(responses: Readonly<Record<string, ApprovalResponse>> = {}): boolean | undefined {
  const response = responses[QUESTION];
  return response && response.action === "accept" && response.content?.approved !== false;
}
