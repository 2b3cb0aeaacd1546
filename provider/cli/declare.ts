import type { ComposioApi } from "../resources/api";
import { authConfigDeclaration } from "../resources/auth-config/declaration";
import { customToolkitDeclaration } from "../resources/custom-toolkit/declaration";
import { serverDeclaration } from "../resources/mcp-server/declaration";
import { sessionDeclaration } from "../resources/session/declaration";
import { webhookSubscriptionDeclaration } from "../resources/webhook-subscription/declaration";
import { type Declared, declared } from "./declared";
import type { Found } from "./found";
import { AUTH_CONFIG, CUSTOM_TOOLKIT, type KindWord, SERVER, SESSION, WEBHOOK_SUBSCRIPTION } from "./kinds";
import { unique } from "./unique";

/**
 * Declares what was found, under logical names that differ. Each kind comes after what it refers to.
 *
 * @param as The logical name where only one was asked for.
 */
export async function declare(api: ComposioApi, found: Found, as?: string): Promise<Declared[]> {
  const toolkits = named(found.customToolkits, CUSTOM_TOOLKIT.word, as).map(({ logicalName, remote }) =>
    declared(CUSTOM_TOOLKIT, logicalName, remote, customToolkitDeclaration(remote)),
  );
  const authConfigs = named(found.authConfigs, AUTH_CONFIG.word, as).map(({ logicalName, remote }) =>
    declared(AUTH_CONFIG, logicalName, remote, authConfigDeclaration(remote)),
  );
  const servers = named(found.servers, SERVER.word, as).map(async ({ logicalName, remote }) =>
    declared(SERVER, logicalName, remote, await serverDeclaration(api, remote)),
  );
  const sessions = named(found.sessions, SESSION.word, as).map(({ logicalName, remote }) =>
    declared(SESSION, logicalName, remote, sessionDeclaration(remote)),
  );
  const { word } = WEBHOOK_SUBSCRIPTION;
  const subscriptions = named(found.webhookSubscriptions, word, as).map(({ logicalName, remote }) =>
    declared(WEBHOOK_SUBSCRIPTION, logicalName, remote, webhookSubscriptionDeclaration(remote)),
  );
  return [...toolkits, ...authConfigs, ...(await Promise.all(servers)), ...sessions, ...subscriptions];
}

/** Two of different kinds may have one name, as Pulumi tells them apart by the type. */
function named<Remote extends { id: string; name?: string | undefined }>(
  remotes: Remote[],
  word: KindWord,
  as: string | undefined,
): { logicalName: string; remote: Remote }[] {
  const taken = new Set<string>();
  return remotes.map((remote) => ({
    logicalName: unique(as ?? kebabCase(remote.name ?? remote.id, word), "-", taken),
    remote,
  }));
}

function kebabCase(name: string, otherwise: string): string {
  return (
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? otherwise
  );
}
