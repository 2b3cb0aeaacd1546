import type { StoredAuthConfig } from "./stored-auth-config";

/** An auth config as it is at the start; fields left out are as most are. */
export type InitialAuthConfig = Pick<StoredAuthConfig, "id" | "name" | "toolkit" | "status"> &
  Partial<StoredAuthConfig>;

export const AUTH_CONFIGS: readonly InitialAuthConfig[] = [
  { id: "ac_gmail_prod", name: "gmail-prod", toolkit: "gmail", status: "ENABLED" },
  { id: "ac_gmail_staging", name: "gmail-staging", toolkit: "gmail", status: "ENABLED" },
  { id: "ac_github_prod", name: "github-prod", toolkit: "github", status: "ENABLED" },
  { id: "ac_slack_prod", name: "slack-prod", toolkit: "slack", status: "ENABLED" },
  { id: "ac_notion_prod", name: "notion-prod", toolkit: "notion", status: "ENABLED" },
  {
    id: "ac_notion_legacy",
    name: "notion-legacy",
    toolkit: "notion",
    status: "DISABLED",
    auth_scheme: "API_KEY",
    is_composio_managed: false,
    credentials: { client_secret: "secret_of_notion_legacy" },
  },
  {
    id: "ac_stripe_main",
    name: "stripe-main",
    toolkit: "stripe",
    status: "ENABLED",
    auth_scheme: "API_KEY",
    is_composio_managed: false,
  },
  {
    id: "ac_openai_main",
    name: "openai-main",
    toolkit: "openai",
    status: "ENABLED",
    auth_scheme: "API_KEY",
    is_composio_managed: false,
  },
];
