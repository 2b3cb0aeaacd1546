import type { ResourceValidationPolicy } from "@pulumi/policy";
import { resourceAccess } from "pulumi-composio/access";

/** An MCP server names the tools that agents may use. Mandatory. */
export const allowedToolsRequired: ResourceValidationPolicy = {
  name: "composio-allowed-tools-required",
  description: "An MCP server names the tools that agents may use. Without a list they may use every tool.",
  enforcementLevel: "mandatory",
  validateResource: (args, reportViolation) => {
    const agent = resourceAccess(args);
    if (agent?.kind === "McpServer" && agent.access.toolkits.some(({ limit }) => limit === "nothing")) {
      reportViolation("Name the tools that agents may use in allowedTools.");
    }
  },
};

/** An MCP server offers no more tools than `maximum` of the policy's configuration, by default 40. Advisory. */
export const toolsLimited: ResourceValidationPolicy = {
  name: "composio-tools-limited",
  description: "An MCP server offers no more tools than an agent can tell apart.",
  enforcementLevel: "advisory",
  configSchema: { properties: { maximum: { type: "number", minimum: 1, default: 40 } } },
  validateResource: (args, reportViolation) => {
    const agent = resourceAccess(args);
    const { maximum } = args.getConfig<{ maximum: number }>();
    const tools = new Set(agent?.access.toolkits.flatMap(({ named }) => named));
    if (agent?.kind === "McpServer" && tools.size > maximum) {
      reportViolation(`It allows ${tools.size} tools, which is more than ${maximum}.`);
    }
  },
};
