import { PolicyPack, type ResourceValidationPolicy, validateResourceOfType } from "@pulumi/policy";
import { McpServer } from "pulumi-composio";

const allowedToolsRequired: ResourceValidationPolicy = {
  name: "composio-allowed-tools-required",
  description: "An MCP server names the tools that agents may use. Without a list they may use every tool.",
  enforcementLevel: "mandatory",
  validateResource: validateResourceOfType(McpServer, ({ allowedTools = [] }, _, reportViolation) => {
    if (allowedTools.length === 0) {
      reportViolation("Name the tools that agents may use in allowedTools.");
    }
  }),
};

const toolsLimited: ResourceValidationPolicy = {
  name: "composio-tools-limited",
  description: "An MCP server offers no more tools than an agent can tell apart.",
  enforcementLevel: "advisory",
  configSchema: { properties: { maximum: { type: "number", minimum: 1, default: 40 } } },
  validateResource: validateResourceOfType(McpServer, ({ allowedTools = [] }, args, reportViolation) => {
    const { maximum } = args.getConfig<{ maximum: number }>();
    if (allowedTools.length > maximum) {
      reportViolation(`It allows ${allowedTools.length} tools, which is more than ${maximum}.`);
    }
  }),
};

new PolicyPack("composio", { policies: [allowedToolsRequired, toolsLimited] });
