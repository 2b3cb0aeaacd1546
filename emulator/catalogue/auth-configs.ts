export interface AuthConfig {
  id: string;
  name: string;
  toolkit: string;
  status: "ENABLED" | "DISABLED";
  authScheme: "OAUTH2" | "API_KEY";
}

export const AUTH_CONFIGS: readonly AuthConfig[] = [
  { id: "ac_gmail_prod", name: "gmail-prod", toolkit: "gmail", status: "ENABLED", authScheme: "OAUTH2" },
  {
    id: "ac_gmail_staging",
    name: "gmail-staging",
    toolkit: "gmail",
    status: "ENABLED",
    authScheme: "OAUTH2",
  },
  { id: "ac_github_prod", name: "github-prod", toolkit: "github", status: "ENABLED", authScheme: "OAUTH2" },
  { id: "ac_slack_prod", name: "slack-prod", toolkit: "slack", status: "ENABLED", authScheme: "OAUTH2" },
  { id: "ac_notion_prod", name: "notion-prod", toolkit: "notion", status: "ENABLED", authScheme: "OAUTH2" },
  {
    id: "ac_notion_legacy",
    name: "notion-legacy",
    toolkit: "notion",
    status: "DISABLED",
    authScheme: "API_KEY",
  },
];
