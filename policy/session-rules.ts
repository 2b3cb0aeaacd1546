import type { ResourceValidationPolicy } from "@pulumi/policy";
import { mayDestroy, resourceAccess } from "pulumi-composio/access";
import { toolsOf } from "./tools-of-toolkit";

/** A session names the toolkits that it has. Mandatory. */
export const sessionAllowListRequired: ResourceValidationPolicy = {
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

/** A session, and code in its sandbox, sends no requests of its own. Mandatory. */
export const proxyForbidden: ResourceValidationPolicy = {
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

/** A person approves each call of a session that may take something away, by what Composio says of the tool. Mandatory. */
export const destructiveToolsApproved: ResourceValidationPolicy = {
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
