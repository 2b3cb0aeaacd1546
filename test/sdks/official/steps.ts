/** A call of a generated client. Texts such as `$server.id` stand for what an earlier step has answered. */
export interface Step {
  /** The method as the client for Python names it; the one for JavaScript has it in camel case. */
  readonly call: string;
  /** The value that is passed for itself: the id or slug of the object. */
  readonly id?: string;
  /** Other values of the path, by their names. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The name of the answer for later steps. */
  readonly as?: string;
  /** The status of the error that it ends with. */
  readonly fails?: number;
}

const URL = "https://mcp.example.com/orders";
const HOOK = "https://hooks.example.com/composio";

const AUTH_CONFIGS: readonly Step[] = [
  {
    call: "auth_configs.create",
    body: { toolkit: { slug: "gmail" }, auth_config: { type: "use_composio_managed_auth", name: "mail" } },
    as: "mail",
  },
  {
    call: "auth_configs.create",
    body: {
      toolkit: { slug: "stripe" },
      auth_config: { type: "use_custom_auth", authScheme: "API_KEY", credentials: {} },
    },
    as: "payments",
  },
  { call: "auth_configs.list", query: { toolkit_slug: "gmail", limit: 5 } },
  { call: "auth_configs.retrieve", id: "$mail.auth_config.id" },
  { call: "auth_configs.update", id: "$mail.auth_config.id", body: { type: "default", name: "post" } },
  { call: "auth_configs.update_status", id: "DISABLED", path: { nanoid: "$mail.auth_config.id" } },
  { call: "auth_configs.retrieve", id: "ac_nowhere", fails: 404 },
];

const CONNECTED_ACCOUNTS: readonly Step[] = [
  {
    call: "connected_accounts.create",
    body: {
      auth_config: { id: "$payments.auth_config.id" },
      connection: {
        user_id: "agent-7",
        state: { authScheme: "API_KEY", val: { status: "ACTIVE", generic_api_key: "sk_test_0123456789" } },
      },
    },
    as: "account",
  },
  { call: "connected_accounts.list", query: { user_ids: ["agent-7"], toolkit_slugs: ["stripe"] } },
  { call: "connected_accounts.retrieve", id: "$account.id" },
  { call: "connected_accounts.patch", id: "$account.id", body: { alias: "shop" } },
  { call: "connected_accounts.update_status", id: "$account.id", body: { enabled: false } },
  {
    call: "link.create",
    body: { auth_config_id: "ac_gmail_prod", user_id: "agent-7", callback_url: "https://app.example.com" },
  },
  { call: "connected_accounts.revoke", id: "$account.id", fails: 400 },
  { call: "connected_accounts.revoke", id: "ca_gmail_desk" },
  { call: "connected_accounts.delete", id: "$account.id" },
  { call: "connected_accounts.retrieve", id: "$account.id", fails: 404 },
];

const TOOLKITS_AND_TOOLS: readonly Step[] = [
  { call: "toolkits.list", query: { category: "productivity", sort_by: "alphabetically", limit: 5 } },
  { call: "toolkits.retrieve", id: "gmail" },
  { call: "toolkits.retrieve", id: "nowhere", fails: 404 },
  { call: "toolkits.retrieve_multi", body: { toolkits: ["gmail", "slack"] } },
  { call: "toolkits.retrieve_categories" },
  { call: "toolkits.retrieve_changelog" },
  { call: "toolkits.retrieve_scopes_grant_context", id: "slack" },
  {
    call: "toolkits.recommend_scopes",
    id: "gmail",
    body: { tools: ["GMAIL_SEND_EMAIL"], include: ["email"], exclude: ["profile"] },
  },
  { call: "tools.list", query: { toolkit_slug: "GMAIL,slack", query: "send", limit: 9999 } },
  { call: "tools.list", query: { tool_slugs: "GMAIL_FETCH_EMAILS,SLACK_SEND_MESSAGE" } },
  { call: "tools.list", query: { tags: ["readOnlyHint"], toolkit_versions: { gmail: "20250905_00" } } },
  { call: "tools.retrieve", id: "GMAIL_FETCH_EMAILS" },
  { call: "tools.retrieve", id: "NO_SUCH_TOOL", fails: 404 },
  { call: "tools.retrieve_enum" },
  {
    call: "tools.execute",
    id: "GMAIL_SEND_EMAIL",
    body: {
      user_id: "agent-7",
      connected_account_id: "ca_gmail_team",
      arguments: { recipient_email: "ada@example.com", body: "Hello" },
    },
  },
  { call: "tools.retrieve_required_scopes", body: { tools: ["SLACK_SEND_MESSAGE"] } },
];

const CUSTOM_TOOLKITS: readonly Step[] = [
  {
    call: "custom.upsert",
    body: {
      slug: "orders",
      toolkit_config: { name: "Orders", app_url: URL, auth_schemes: [{ mode: "NO_AUTH" }] },
    },
    as: "orders",
  },
  { call: "custom.sync", body: { slug: "$orders.slug" } },
  { call: "custom.delete_toolkit", id: "$orders.slug" },
];

const SERVERS: readonly Step[] = [
  {
    call: "mcp.create",
    body: { name: "support", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["GMAIL_SEND_EMAIL"] },
    as: "server",
  },
  { call: "mcp.custom.create", body: { name: "research", toolkits: ["exa"], auth_config_ids: [] } },
  { call: "mcp.list", query: { name: "supp", limit: 5, page_no: 1 } },
  { call: "mcp.retrieve_app", id: "gmail" },
  { call: "mcp.retrieve", id: "$server.id" },
  { call: "mcp.update", id: "$server.id", body: { name: "support-2" } },
  {
    call: "mcp.generate.url",
    body: { mcp_server_id: "$server.id", user_ids: ["agent-7"], managed_auth_by_composio: true },
  },
  { call: "mcp.delete", id: "$server.id" },
  { call: "mcp.retrieve", id: "$server.id", fails: 404 },
];

const SESSIONS: readonly Step[] = [
  { call: "session_configs.list", query: { limit: 5 } },
  { call: "session_configs.retrieve", id: "sc_support" },
  {
    call: "tool_router.session.create",
    body: {
      user_id: "agent-7",
      toolkits: { enable: ["gmail", "slack"] },
      connected_accounts: { gmail: ["ca_gmail_team"] },
      preload: { tools: "all" },
    },
    as: "session",
  },
  { call: "tool_router.session.retrieve", id: "$session.session_id" },
  { call: "tool_router.session.patch", id: "$session.session_id", body: { workbench: { enable: false } } },
  { call: "tool_router.session.config_history", id: "$session.session_id" },
  {
    call: "tool_router.session.toolkits",
    id: "$session.session_id",
    query: { toolkits: ["gmail", "notion"] },
  },
  { call: "tool_router.session.tools", id: "$session.session_id", query: { limit: 5 } },
  {
    call: "tool_router.session.search",
    id: "$session.session_id",
    body: { queries: [{ use_case: "send an email" }] },
  },
  {
    call: "tool_router.session.execute",
    id: "$session.session_id",
    body: { tool_slug: "GMAIL_SEND_EMAIL", arguments: { recipient_email: "ada@example.com", body: "Hello" } },
  },
  {
    call: "tool_router.session.execute_meta",
    id: "$session.session_id",
    body: { slug: "COMPOSIO_SEARCH_TOOLS", arguments: { queries: [{ use_case: "send an email" }] } },
  },
  { call: "tool_router.session.link", id: "$session.session_id", body: { toolkit: "slack" } },
  { call: "tool_router.session.delete", id: "$session.session_id" },
  { call: "tool_router.session.retrieve", id: "$session.session_id", fails: 404 },
];

const TRIGGERS: readonly Step[] = [
  { call: "triggers_types.list", query: { toolkit_slugs: ["gmail", "github"] } },
  { call: "triggers_types.retrieve_enum" },
  { call: "triggers_types.retrieve", id: "GMAIL_NEW_GMAIL_MESSAGE" },
  {
    call: "trigger_instances.upsert",
    id: "GMAIL_NEW_GMAIL_MESSAGE",
    body: { connected_account_id: "ca_gmail_team", trigger_config: { query: "is:unread" } },
    as: "trigger",
  },
  { call: "trigger_instances.list_active", query: { limit: 5 } },
  { call: "trigger_instances.manage.update", id: "$trigger.trigger_id", body: { status: "disable" } },
  { call: "trigger_instances.manage.delete", id: "$trigger.trigger_id" },
];

const WEBHOOKS: readonly Step[] = [
  { call: "webhook_subscriptions.list_event_types" },
  {
    call: "webhook_subscriptions.create",
    body: { webhook_url: HOOK, enabled_events: ["composio.trigger.message"], version: "V3" },
    as: "subscription",
  },
  { call: "webhook_subscriptions.list", query: { limit: 5 } },
  { call: "webhook_subscriptions.retrieve", id: "$subscription.id" },
  { call: "webhook_subscriptions.update", id: "$subscription.id", body: { webhook_url: `${HOOK}/2` } },
  { call: "webhook_subscriptions.rotate_secret", id: "$subscription.id" },
  { call: "webhook_subscriptions.delete", id: "$subscription.id" },
  { call: "webhook_endpoints.create", body: { toolkit_slug: "slack", client_id: "app-7" }, as: "endpoint" },
  { call: "webhook_endpoints.list" },
  { call: "webhook_endpoints.retrieve", id: "$endpoint.id" },
  {
    call: "webhook_endpoints.update",
    id: "$endpoint.id",
    body: { data: { signing_secret: "hush-0123456789" } },
  },
  {
    call: "webhook_endpoints.replace",
    id: "$endpoint.id",
    body: { data: { signing_secret: "hush-9876543210" } },
  },
];

const PROJECTS: readonly Step[] = [
  {
    call: "org.owner.project.create",
    body: { name: "agents", should_create_api_key: true },
    as: "project",
  },
  { call: "org.owner.project.list", query: { limit: 5 } },
  { call: "org.owner.project.retrieve", id: "$project.id" },
  { call: "org.project.list" },
  { call: "api_key_revocation.create", body: { api_keys: ["$project.api_key"] } },
  { call: "org.owner.project.delete", id: "$project.id" },
];

/** A call of every method for which the emulator has an answer. */
export const STEPS: readonly Step[] = [
  ...AUTH_CONFIGS,
  ...CONNECTED_ACCOUNTS,
  ...TOOLKITS_AND_TOOLS,
  ...CUSTOM_TOOLKITS,
  ...SERVERS,
  ...SESSIONS,
  ...TRIGGERS,
  ...WEBHOOKS,
  ...PROJECTS,
  { call: "auth_configs.delete", id: "$mail.auth_config.id" },
];
