import { PolicyPack, type ResourceValidationPolicy } from "@pulumi/policy";
import { getTools } from "pulumi-composio";
import { type CatalogueTool, mayDestroy, resourceAccess } from "pulumi-composio/access";

/** Both hosts declare the same resources, and `resourceAccess` knows the types of both. */
const allowedToolsRequired: ResourceValidationPolicy = {
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

const toolsLimited: ResourceValidationPolicy = {
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

const sessionAllowListRequired: ResourceValidationPolicy = {
  name: "composio-session-allow-list-required",
  description: "A session names the toolkits that it has. Without a list it has all that Composio offers.",
  enforcementLevel: "mandatory",
  validateResource: (args, reportViolation) => {
    const agent = resourceAccess(args);
    if (agent?.isKnown && agent.access.hasCatalogue) {
      reportViolation("Name the toolkits that the session has in toolkits.enable.");
    }
  },
};

const proxyForbidden: ResourceValidationPolicy = {
  name: "composio-proxy-forbidden",
  description: "A session calls tools, and sends no requests of its own: they pass every list of tools.",
  enforcementLevel: "mandatory",
  validateResource: (args, reportViolation) => {
    const agent = resourceAccess(args);
    if (agent?.isKnown && agent.access.mayProxy) {
      reportViolation("Leave out proxyExecute, and close the sandbox or its enableProxyExecution.");
    }
  },
};

const destructiveApproved: ResourceValidationPolicy = {
  name: "composio-destructive-tools-approved",
  description:
    "A person approves calls of tools that take something away, by what Composio says of each tool.",
  enforcementLevel: "mandatory",
  validateResource: async (args, reportViolation) => {
    const agent = resourceAccess(args);
    if (agent?.kind !== "Session" || !agent.isKnown || agent.access.hasCatalogue) {
      return;
    }
    for (const { toolkit, named } of agent.access.toolkits) {
      const open = agent
        .callable(toolkit, await toolsOf(toolkit, named))
        .filter(({ tool, needsApproval }) => mayDestroy(tool) && !needsApproval);
      if (open.length > 0) {
        reportViolation(
          `Let a person approve ${open.map(({ tool }) => tool.slug).join(", ")}, or leave them out.`,
        );
      }
    }
  },
};

/** The tools of a toolkit with what they do. Of those that Composio does not tell it is not known, so that they may destroy. */
async function toolsOf(toolkit: string, named: readonly string[]): Promise<CatalogueTool[]> {
  const { tools } = await getTools({ toolkit, includeDeprecated: true });
  const untold = named.filter((slug) => !tools.some((tool) => tool.slug.toUpperCase() === slug));
  return [...tools, ...untold.map((slug) => ({ slug, hints: [] }))];
}

new PolicyPack("composio", {
  policies: [
    allowedToolsRequired,
    toolsLimited,
    sessionAllowListRequired,
    proxyForbidden,
    destructiveApproved,
  ],
});
