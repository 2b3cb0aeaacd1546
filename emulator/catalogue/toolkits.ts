import {
  apiKey,
  basic,
  bearerToken,
  connectedBy,
  oauth1,
  oauth2,
  type Scheme,
  serviceToService,
} from "./auth-schemes";
import { field, secret } from "./scheme-fields";

/** An app of Composio's own that users connect by. */
export interface ManagedApp {
  readonly mode: string;
  readonly scopes: readonly string[];
  readonly userScopes?: readonly string[];
  /** Where a toolkit has several. */
  readonly id?: string;
  readonly isDefault?: boolean;
}

export interface Toolkit {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly schemes: readonly Scheme[];
  readonly managed: readonly ManagedApp[];
}

/** The latest version of every toolkit of the catalogue, and of its tools. */
export const TOOLKIT_VERSION = "20251027_00";

/** The versions of every toolkit, the newest first. Only the newest has the tools that are recent. */
export const TOOLKIT_VERSIONS = [TOOLKIT_VERSION, "20250905_00"];

type Text = readonly [slug: string, name: string, description: string, category: string];

const toolkit = (text: Text, schemes: Scheme[], managed: ManagedApp[] = []): Toolkit => {
  const [slug, name, description, category] = text;
  return { slug, name, description, category, schemes, managed };
};

const google = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const slackApp = { mode: "OAUTH2", scopes: ["chat:write", "channels:read"], userScopes: ["search:read"] };
const subdomain = field("subdomain", "Subdomain", { is_available_as_shared_credentials: true });
const baseUrl = field("full", "Base URL", { is_available_as_shared_credentials: true });

export const TOOLKITS: readonly Toolkit[] = [
  toolkit(
    ["gmail", "Gmail", "Google's mail service", "productivity"],
    [oauth2({ scopes: [google("gmail.modify")] }), bearerToken()],
    [{ mode: "OAUTH2", scopes: [google("gmail.modify"), google("gmail.settings.basic")] }],
  ),
  toolkit(
    ["github", "GitHub", "Code hosting and reviews", "developer-tools"],
    [oauth2({ scopes: ["repo", "user"] })],
    [{ mode: "OAUTH2", scopes: ["repo", "user", "gist", "admin:org"] }],
  ),
  toolkit(
    ["slack", "Slack", "Messages for teams", "communication"],
    [oauth2({ scopes: ["chat:write"], optional: [field("user_scopes", "User scopes")] }), bearerToken()],
    [
      { ...slackApp, id: "ma_slack_standard", isDefault: true },
      { ...slackApp, id: "ma_slack_legacy", isDefault: false },
    ],
  ),
  toolkit(
    ["notion", "Notion", "Notes, documents and databases", "productivity"],
    [oauth2(), apiKey()],
    [{ mode: "OAUTH2", scopes: [] }],
  ),
  toolkit(["exa", "Exa", "Web search for machines", "search"], [connectedBy("NO_AUTH")]),
  toolkit(["hackernews", "Hacker News", "News for programmers", "news"], [connectedBy("NO_AUTH")]),
  toolkit(
    ["linear", "Linear", "Issues and projects", "developer-tools"],
    [oauth2({ scopes: ["read", "write"] }), apiKey({}, "https://api.linear.app")],
    [{ mode: "OAUTH2", scopes: ["read", "write", "issues:create", "comments:create"] }],
  ),
  toolkit(
    ["hubspot", "HubSpot", "Customers, deals and marketing", "crm"],
    [oauth2({ scopes: ["oauth"], optional: [field("optional_scopes", "Optional scopes")] }), bearerToken()],
    [{ mode: "OAUTH2", scopes: ["oauth", "crm.objects.contacts.read", "crm.objects.contacts.write"] }],
  ),
  toolkit(
    ["trello", "Trello", "Boards and cards", "productivity"],
    [oauth1({ scopes: ["read", "write"] }), bearerToken()],
    [{ mode: "OAUTH1", scopes: ["read", "write"] }],
  ),
  toolkit(
    ["outlook", "Outlook", "Microsoft's mail and calendar", "productivity"],
    [oauth2({ scopes: ["Mail.ReadWrite", "offline_access"] }), serviceToService()],
    [{ mode: "OAUTH2", scopes: ["Mail.ReadWrite", "Calendars.ReadWrite", "offline_access"] }],
  ),
  toolkit(
    ["jira", "Jira", "Issues of teams", "developer-tools"],
    [
      oauth2({ scopes: ["read:jira-work", "write:jira-work"], initiation: [subdomain] }),
      apiKey({ initiation: [subdomain] }),
    ],
  ),
  toolkit(
    ["shopify", "Shopify", "Shops on the web", "e-commerce"],
    [oauth2({ scopes: ["read_products"], initiation: [subdomain] }), apiKey({ initiation: [subdomain] })],
  ),
  toolkit(
    ["googleads", "Google Ads", "Advertising campaigns", "marketing"],
    [oauth2({ scopes: [google("adwords")], creation: [secret("developer_token", "Developer token")] })],
  ),
  toolkit(["stripe", "Stripe", "Payments", "finance"], [apiKey({}, "https://api.stripe.com")]),
  toolkit(["openai", "OpenAI", "Language models", "ai"], [apiKey({}, "https://api.openai.com")]),
  toolkit(
    ["pushover", "Pushover", "Notifications on devices", "communication"],
    [apiKey({ creation: [secret("app_token", "App token")] }, "https://api.pushover.net")],
  ),
  toolkit(
    ["snowflake", "Snowflake", "A data warehouse", "data"],
    [basic({ initiation: [baseUrl] }), oauth2({ initiation: [baseUrl] })],
  ),
  toolkit(
    ["googlebigquery", "Google BigQuery", "A data warehouse", "data"],
    [connectedBy("GOOGLE_SERVICE_ACCOUNT", [secret("credentials_json", "Service account key")])],
  ),
  toolkit(["granola", "Granola", "Notes of meetings", "productivity"], [connectedBy("DCR_OAUTH")]),
  toolkit(
    ["gemini", "Gemini", "Language models", "ai"],
    [connectedBy("NO_AUTH"), apiKey({}, "https://generativelanguage.googleapis.com")],
  ),
];
