// Uses Composio's SDK as a program does, and prints what it got as JSON. The argument is the address of the API.
// The SDK checks each answer by its schemas.
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { AuthScheme, Composio } from "@composio/core";

const baseURL = process.argv[2];
const composio = new Composio({
  apiKey: "ak_project",
  baseURL,
  allowTracking: false,
  disableVersionCheck: true,
});
const EMAIL = { recipient_email: "ada@example.com", body: "Hello" };

async function toolkits() {
  const [creation] = await composio.toolkits.getAuthConfigCreationFields("gmail", "OAUTH2");
  const [initiation] = await composio.toolkits.getConnectedAccountInitiationFields("stripe", "API_KEY");
  const { items } = await composio.toolkits.listCategories();
  return {
    listed: (await composio.toolkits.get({ category: "communication" })).map(({ slug }) => slug),
    one: (await composio.toolkits.get("gmail")).name,
    categories: items.some(({ id }) => id === "crm"),
    fields: [creation.name, initiation.name],
  };
}

async function tools() {
  const names = async (query) => namesOf(await composio.tools.get("agent-7", query));
  const [tool] = await composio.tools.get("agent-7", { tools: ["GMAIL_SEND_EMAIL"] });
  return {
    parameters: Object.keys(tool.function.parameters.properties).sort(),
    ofToolkit: await names({ toolkits: ["SLACK"], limit: 50 }),
    found: await names({ search: "send email" }),
    raw: (await composio.tools.getRawComposioToolBySlug("GMAIL_SEND_EMAIL")).name,
  };
}

async function authConfigs() {
  const mail = await composio.authConfigs.create("gmail", {
    type: "use_composio_managed_auth",
    name: "mail",
  });
  const toolAccessConfig = { toolsAvailableForExecution: ["GMAIL_SEND_EMAIL"] };
  await composio.authConfigs.update(mail.id, { type: "default", toolAccessConfig });
  await composio.authConfigs.disable(mail.id);
  const disabled = await composio.authConfigs.get(mail.id);
  await composio.authConfigs.enable(mail.id);
  const { items } = await composio.authConfigs.list({ toolkit: "gmail" });
  await composio.authConfigs.delete(mail.id);
  return {
    one: [disabled.name, disabled.status, ...disabled.toolAccessConfig.toolsAvailableForExecution],
    isListed: items.some(({ id }) => id === mail.id),
  };
}

async function connectedAccounts() {
  const config = await composio.authConfigs.create("stripe", {
    type: "use_custom_auth",
    authScheme: "API_KEY",
    credentials: {},
  });
  const key = AuthScheme.APIKey({ generic_api_key: "sk_test_0123456789" });
  const account = await composio.connectedAccounts.initiate("agent-7", config.id, { config: key });
  await composio.connectedAccounts.disable(account.id);
  const disabled = await composio.connectedAccounts.get(account.id);
  await composio.connectedAccounts.enable(account.id);
  const enabled = await account.waitForConnection();
  const { items } = await composio.connectedAccounts.list({ userIds: ["agent-7"], toolkitSlugs: ["stripe"] });
  const link = await composio.connectedAccounts.link("agent-7", "ac_gmail_prod");
  await composio.connectedAccounts.delete(account.id);
  return {
    statuses: [disabled.status, enabled.status, link.status],
    listed: items.length,
    hasLink: link.redirectUrl.startsWith(baseURL),
  };
}

async function servers() {
  const server = await composio.mcp.create("support", {
    toolkits: [{ toolkit: "gmail", authConfigId: "ac_gmail_prod" }],
    allowedTools: ["GMAIL_SEND_EMAIL"],
  });
  const { url } = await server.generate("agent-7");
  await composio.mcp.update(server.id, { name: "support-2" });
  const { name } = await composio.mcp.get(server.id);
  const { items } = await composio.mcp.list({});
  await composio.mcp.delete(server.id);
  return { name, query: new URL(url).search.slice(1), listed: items.length };
}

async function triggers() {
  const slug = "GMAIL_NEW_GMAIL_MESSAGE";
  const options = { connectedAccountId: "ca_gmail_team", triggerConfig: {} };
  const { triggerId } = await composio.triggers.create("agent-7", slug, options);
  await composio.triggers.disable(triggerId);
  await composio.triggers.enable(triggerId);
  const active = (await composio.triggers.listActive()).items.map(({ triggerName }) => triggerName);
  await composio.triggers.delete(triggerId);
  return {
    type: (await composio.triggers.getType(slug)).name,
    isListed: (await composio.triggers.listTypes()).items.some((each) => each.slug === slug),
    active,
  };
}

async function sessions() {
  const session = await composio.create("agent-7", {
    toolkits: ["gmail"],
    connectedAccounts: { gmail: ["ca_gmail_team"] },
    mcp: true,
  });
  await session.update({ workbench: { enable: false } });
  const used = await composio.use(session.sessionId);
  const [toolkit] = (await used.toolkits()).items;
  const result = {
    tools: namesOf(await used.tools()),
    account: toolkit.connection.connectedAccount.id,
    found: (await session.search({ query: "send an email" })).results[0].primaryToolSlugs[0],
    called: (await session.execute("GMAIL_SEND_EMAIL", EMAIL)).data,
    isLink: (await session.authorize("gmail")).redirectUrl.startsWith(baseURL),
    hasAddress: session.mcp.url.startsWith(baseURL),
  };
  await session.delete();
  return result;
}

/** Fires a trigger, and takes the message as a receiver of webhooks does. */
async function received() {
  const messages = [];
  const server = createServer(async (request, response) => {
    messages.push({ headers: request.headers, body: await text(request) });
    response.writeHead(204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { secret } = await composio.triggers.setWebhookSubscription({
    webhookUrl: "https://hooks.example.com/composio",
  });
  const options = { connectedAccountId: "ca_gmail_team", triggerConfig: {} };
  const { triggerId } = await composio.triggers.create("agent-7", "GMAIL_NEW_GMAIL_MESSAGE", options);
  const fired = { payload: { subject: "Hello" }, to: `http://127.0.0.1:${server.address().port}/` };
  const answer = await fetch(`${baseURL}/__emulator/trigger-instances/${triggerId}/fire`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fired),
  });
  server.close();
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  const [{ headers, body }] = messages;
  const { payload: message } = await composio.triggers.verifyWebhook({
    id: headers["webhook-id"],
    payload: body,
    secret,
    signature: headers["webhook-signature"],
    timestamp: headers["webhook-timestamp"],
  });
  return { trigger: message.triggerSlug, payload: message.payload };
}

async function calls() {
  const { data } = await composio.tools.execute("GMAIL_SEND_EMAIL", {
    userId: "agent-7",
    connectedAccountId: "ca_gmail_team",
    arguments: EMAIL,
    dangerouslySkipVersionCheck: true,
  });
  return data;
}

const namesOf = (listed) => listed.map((tool) => tool.function.name);

console.log(
  JSON.stringify({
    toolkits: await toolkits(),
    tools: await tools(),
    auth_configs: await authConfigs(),
    connected_accounts: await connectedAccounts(),
    servers: await servers(),
    triggers: await triggers(),
    sessions: await sessions(),
    received: await received(),
    calls: await calls(),
  }),
);
