import * as pulumi from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

const teams = new pulumi.StackReference(new pulumi.Config().require("teams"));
const id = teams.requireOutput("agentServerIds").apply((ids: { support: string }) => ids.support);

// Read and not taken over: the stack of the teams stays the only one that changes the server.
const support = McpServer.get("support", id);

export const url = support.connectionUrl({ userId: "triage-agent" });
export const tools = support.allowedTools;
