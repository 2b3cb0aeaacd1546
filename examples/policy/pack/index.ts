import { PolicyPack, type ResourceValidationPolicy, validateResourceOfType } from "@pulumi/policy";
import { McpServer, Session } from "pulumi-composio";

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

const sessionAllowListRequired: ResourceValidationPolicy = {
  name: "composio-session-allow-list-required",
  description: "A session names the toolkits that it has. Without a list it has all that Composio offers.",
  enforcementLevel: "mandatory",
  validateResource: validateResourceOfType(Session, ({ toolkits }, _, reportViolation) => {
    if (!toolkits?.enable) {
      reportViolation("Name the toolkits that the session has in toolkits.enable.");
    }
  }),
};

/** What the name of a tool that takes something away says. */
const DESTRUCTIVE = /_(DELETE|REMOVE|TRASH|ARCHIVE|MERGE|REVOKE)_/;

const destructiveApproved: ResourceValidationPolicy = {
  name: "composio-destructive-tools-approved",
  description: "A person approves calls of tools that take something away.",
  enforcementLevel: "mandatory",
  validateResource: validateResourceOfType(Session, ({ toolkits, tools = {}, tags }, _, reportViolation) => {
    const isApproved = tags?.requireApproval?.includes("destructiveHint");
    for (const toolkit of isApproved ? [] : (toolkits?.enable ?? [])) {
      const { enable, requireApproval = [] } = tools[toolkit] ?? {};
      const open = enable?.filter((tool) => DESTRUCTIVE.test(tool) && !requireApproval.includes(tool));
      if (toolkits?.requireApproval?.includes(toolkit) || open?.length === 0) {
        continue;
      }
      const what = open ? open.join(", ") : `the tools of ${toolkit}`;
      reportViolation(
        `Let a person approve ${what}, or name only tools of ${toolkit} that take nothing away.`,
      );
    }
  }),
};

new PolicyPack("composio", {
  policies: [allowedToolsRequired, toolsLimited, sessionAllowListRequired, destructiveApproved],
});
