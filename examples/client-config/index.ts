import * as pulumi from "@pulumi/pulumi";
import { McpServer } from "pulumi-composio";

const config = new pulumi.Config();
const as = { userId: config.require("userId") };

const issues = new McpServer("issues", {
  authConfigIds: config.requireObject<string[]>("authConfigIds"),
  allowedTools: ["GITHUB_LIST_REPOSITORY_ISSUES", "GITHUB_CREATE_AN_ISSUE"],
});

const json = (value: pulumi.Input<object>) => pulumi.jsonStringify(value, undefined, 2);

export const mcpJson = json(issues.clientConfig("claude", as));
export const cursorJson = json(issues.clientConfig("cursor", as));
export const vscodeJson = json(issues.clientConfig("vscode", as));
