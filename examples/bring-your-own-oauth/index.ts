import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, McpServer } from "pulumi-composio";

const config = new pulumi.Config();

/** The callback URL that the OAuth app has at GitHub. */
const CALLBACK_URL = "https://backend.composio.dev/api/v3.1/toolkits/auth/callback";

/** Users grant access to this OAuth app, and see its name when they connect. */
const github = new AuthConfig("github", {
  toolkit: "github",
  custom: {
    authScheme: "OAUTH2",
    credentials: {
      client_id: config.require("clientId"),
      client_secret: config.requireSecret("clientSecret"),
      // GitHub refuses everybody whom Composio sends to another address than the app's.
      oauth_redirect_uri: CALLBACK_URL,
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
/** The callback URL as Composio reports it. */
export const callbackUrl = github.oauthRedirectUri;
