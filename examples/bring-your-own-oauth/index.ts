import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, McpServer } from "pulumi-composio";

const config = new pulumi.Config();

/** Users grant access to this OAuth app, and see its name when they connect. */
const github = new AuthConfig("github", {
  toolkit: "github",
  custom: {
    authScheme: "OAUTH2",
    credentials: {
      client_id: config.require("clientId"),
      client_secret: config.requireSecret("clientSecret"),
    },
    scopes: ["repo", "read:user"],
  },
});

const issues = new McpServer("issues", {
  authConfigIds: [github.id],
  allowedTools: ["GITHUB_LIST_REPOSITORY_ISSUES", "GITHUB_CREATE_AN_ISSUE"],
});

/** The address that an agent connects to, on behalf of this user. */
export const url = issues.connectionUrl({ userId: "agent-7" });
export const id = issues.id;
export const authConfigId = github.id;
export const authScheme = github.authScheme;
