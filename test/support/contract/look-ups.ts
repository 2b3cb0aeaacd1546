import type { Emulator } from "composio-emulator";
import { type Kind, RESOURCES } from "../../../provider/resources";
import { FUNCTIONS } from "../../../provider/resources/function-list";
import { apiAt } from "../composio";
import { CREATES } from "../creates";
import { newProcess } from "../lifecycle";
import { inputsWith, SAMPLES } from "../samples";

/** The arguments of each function that make it ask for all that it can. */
const ARGUMENTS: Record<string, (ids: { serverId: string; sessionId: string }) => object> = {
  getAuthConfig: () => ({ name: "gmail-prod", toolkit: "gmail" }),
  getAuthConfigs: () => ({ toolkit: "gmail" }),
  getClientConfig: ({ serverId }) => ({ client: "claude", name: "mail", serverId, userId: "agent-7" }),
  getConnectedAccounts: () => ({ userId: "agent-7", toolkit: "gmail", authConfigId: "ac_gmail_prod" }),
  getConnectionUrl: ({ serverId }) => ({ serverId, userId: "agent-7" }),
  getMcpServer: () => ({ name: "support" }),
  getMcpServers: () => ({ nameContains: "s", toolkits: ["gmail"], authConfigIds: ["ac_gmail_prod"] }),
  getProjects: () => ({ nameContains: "s" }),
  getRecommendedScopes: () => ({
    toolkit: "slack",
    tools: ["SLACK_SEND_MESSAGE"],
    authScheme: "OAUTH2",
    version: "latest",
  }),
  getRequiredScopes: () => ({ tools: ["SLACK_SEND_MESSAGE", "SLACK_SEARCH_MESSAGES"], version: "latest" }),
  getSessionConfigHistory: ({ sessionId }) => ({ sessionId }),
  getSessionConfigs: () => ({ name: "s" }),
  getSessionTools: ({ sessionId }) => ({ sessionId }),
  getToolkit: () => ({ slug: "gmail", version: "20250905_00" }),
  getToolkitAuthFields: () => ({ toolkit: "hubspot" }),
  getToolkits: () => ({ search: "mail", managed: true }),
  getTools: () => ({ toolkit: "gmail", includeDeprecated: true, version: "20250905_00" }),
  getTriggerType: () => ({ slug: "GMAIL_NEW_GMAIL_MESSAGE" }),
  getTriggerTypes: () => ({ toolkit: "gmail" }),
  getWebhookEventTypes: () => ({}),
};

/** As the emulator writes one. */
const SECOND_PAGE = Buffer.from("offset:1000").toString("base64url");

/** Calls every function that a program has. */
export async function callFunctions({ url }: Emulator): Promise<void> {
  const api = apiAt(url);
  const { id: serverId } = await newProcess(api, {}, "McpServer").create(SAMPLES.McpServer.inputs);
  const { id: sessionId } = await newProcess(api, {}, "Session").create(SAMPLES.Session.inputs);
  for (const { name, ask } of FUNCTIONS) {
    const args = ARGUMENTS[name];
    if (!args) {
      throw new Error(`There are no arguments of ${name}`);
    }
    await ask(api, args({ serverId, sessionId }) as never);
  }
}

/** Asks for a type of trigger that there is not, which the list of all slugs has to confirm. */
export async function findNoTriggerType({ url }: Emulator): Promise<void> {
  await apiAt(url).triggerTypes.find("GMAIL_NOTHING");
}

/** Reads the lists that are walked by cursor, each with a second page. */
export async function followCursors({ url, faults }: Emulator): Promise<void> {
  const api = apiAt(url);
  await newProcess(api, {}, "WebhookSubscription").create(SAMPLES.WebhookSubscription.inputs);
  for (const operation of [
    "listAuthConfigs",
    "listConnectedAccounts",
    "listProjects",
    "listToolkits",
    "listTools",
    "listTriggerInstances",
    "listTriggerTypes",
    "listWebhookSubscriptions",
  ] as const) {
    faults.add({ kind: "altered", operation, set: { next_cursor: SECOND_PAGE } });
  }
  await api.authConfigs.list({});
  await api.connectedAccounts.list();
  await api.projects.list();
  await api.toolkits.list({});
  await api.tools.list("gmail");
  await api.triggerInstances.list();
  await api.triggerTypes.list();
  await api.webhookSubscriptions.list();
  await api.customToolkits.list();
}

/** Checks every input of every resource as a preview does, with what it asks of the service. */
export async function checkAll({ url }: Emulator): Promise<void> {
  for (const [kind, sample] of Object.entries(SAMPLES)) {
    const { check } = newProcess(apiAt(url), { mayAsk: true }, kind as Kind);
    for (const field of Object.values(sample.fields)) {
      await check({}, inputsWith(sample, field));
    }
  }
}

/** Creates a session that permits nothing, which is the one that is looked at twice. */
export async function createClosedSession({ url }: Emulator): Promise<void> {
  await newProcess(apiAt(url), {}, "Session").create({ userId: "agent-7", toolkits: { enable: [] } });
}

/** Creates an object of every kind, of which the answer is lost, and then one that may be taken over. */
export async function createUnclearly(emulator: Emulator): Promise<void> {
  for (const kind of Object.keys(RESOURCES) as Kind[]) {
    emulator.reset();
    const process = newProcess(apiAt(emulator.url), {}, kind);
    const { inputs, definition } = SAMPLES[kind];
    const create = async (given: object) => {
      const { inputs: checked } = await process.check({}, { ...inputs, ...given });
      // Not every kind may claim what it finds then.
      await process.create(checked).catch(() => undefined);
    };
    emulator.faults.add({ kind: "reset", when: "after", operation: CREATES[kind] });
    await create({});
    await create("adoptExisting" in definition.schema().shape ? { adoptExisting: true } : {});
  }
}

/** Creates a project whose key is limited, and one whose key proves wider and is revoked, looks up what a user sees, and deletes the project. */
export async function useProjectKey({ url, settings }: Emulator): Promise<void> {
  const process = newProcess(apiAt(url), {}, "Project");
  const apiKeyPermissions = [{ preset: "tools", access: "read" }];
  const { inputs } = await process.check({}, { name: "limited", createApiKey: true, apiKeyPermissions });
  await process.create(inputs);
  settings.projects.keyPermissions = "ignored";
  await process.create({ ...inputs, name: "wider" }).catch(() => undefined);
  const { id, outs } = await process.create({ name: "whole", createApiKey: true });
  await process.delete(id, outs);
  const credential = { header: "x-user-api-key", key: "uak_test" } as const;
  await apiAt(url, { credential, organizationKey: undefined }).projects.listForKey();
}

/** Asks for a session of which an answer says that something is missing, and not what. */
export async function readInDoubt({ url, faults }: Emulator): Promise<void> {
  const sessions = newProcess(apiAt(url), {}, "Session");
  const { id, outs } = await sessions.create({ userId: "agent-7", toolkits: { enable: [] } });
  const body = { error: { message: "Not found", slug: "HTTP_NotFound" } };
  faults.add({ kind: "answer", operation: "getSession", status: 404, body });
  await sessions.read(id, outs).catch(() => undefined);
}

/** Takes a value of a webhook endpoint away, for which all of the others are sent. */
export async function takeDataAway({ url }: Emulator): Promise<void> {
  const endpoints = newProcess(apiAt(url), {}, "WebhookEndpoint");
  const { inputs } = SAMPLES.WebhookEndpoint;
  const { id, outs } = await endpoints.create(inputs);
  await endpoints.update(id, outs, { ...inputs, data: { signing_secret: "sgn-0123456789abcdef" } });
}
