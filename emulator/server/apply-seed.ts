import type { FastifyInstance } from "fastify";
import { assertValid } from "../api/assert-valid";
import type { Stores } from "../kinds";
import { isServerId } from "../kinds/mcp-server/mcp-server-ids";
import type { EmulatorSeed, SeededKind, SeedObject } from "../seed/emulator-seed";
import { seedSchema } from "../seed/seed-schema";
import type { EmulatorContext } from "./emulator-context";
import { restoreSnapshot, takeSnapshot } from "./snapshot";

interface SeededStore {
  readonly store: keyof Stores;
  /** The path by which one is created. */
  path(object: SeedObject): string;
}

/** In the order in which they are created, as later ones may name earlier ones. */
const KINDS: Readonly<Record<SeededKind, SeededStore>> = {
  custom_toolkits: { store: "customToolkits", path: () => "/custom/toolkits/upsert" },
  auth_configs: { store: "authConfigs", path: () => "/auth_configs" },
  connected_accounts: {
    store: "connectedAccounts",
    path: ({ auth_config_id: through }) => `/connected_accounts${through === undefined ? "" : "/link"}`,
  },
  mcp_servers: {
    store: "servers",
    path: ({ toolkits }) => `/mcp/servers${toolkits === undefined ? "" : "/custom"}`,
  },
  sessions: { store: "sessions", path: () => "/tool_router/session" },
  trigger_instances: {
    store: "triggerInstances",
    path: ({ slug }) => `/trigger_instances/${slug}/upsert`,
  },
  webhook_endpoints: { store: "webhookEndpoints", path: () => "/webhook_endpoints" },
  webhook_subscriptions: { store: "webhookSubscriptions", path: () => "/webhook_subscriptions" },
  projects: { store: "projects", path: () => "/org/owner/project/new" },
};

/**
 * Creates all that a seed says, or nothing of it.
 *
 * @throws Error that names the first object which cannot be had, and why.
 */
export async function applySeed(
  app: FastifyInstance,
  context: EmulatorContext,
  seed: EmulatorSeed,
): Promise<void> {
  assertValid(seedSchema, seed, "the seed");
  const before = takeSnapshot(context);
  try {
    context.catalogue.add(structuredClone(seed.toolkits ?? []));
    for (const kind of Object.keys(KINDS) as SeededKind[]) {
      for (const [index, object] of (seed[kind] ?? []).entries()) {
        await create(app, context, kind, object, `the seed: ${kind}.${index}`);
      }
    }
  } catch (error) {
    restoreSnapshot(context, before);
    throw error;
  }
}

async function create(
  app: FastifyInstance,
  context: EmulatorContext,
  kind: SeededKind,
  object: SeedObject,
  place: string,
): Promise<void> {
  const { store, path } = KINDS[kind];
  const { id } = object;
  if (id !== undefined) {
    refuseId(context, kind, id, place);
  }
  const given = id === undefined ? undefined : { kind: store, id };
  const wanted = { path: path(object), body: bodyOf(kind, object), id: given };
  const { status, body } = await context.seeding.create(app, wanted);
  if (status >= 300) {
    throw new Error(`${place}: ${problemIn(body)}`);
  }
  if (id !== undefined && !context[store].find(id)) {
    throw new Error(`${place}: there is one like it, which the API answers in the place of '${id}'`);
  }
  if (object.auth_config_id !== undefined && kind === "connected_accounts") {
    const { connected_account_id: account } = body as { connected_account_id: string };
    const { status: wantedStatus = "ACTIVE" } = object;
    context.connectedAccounts.connect(account, String(wantedStatus));
  }
}

/** Throws where an object cannot have an id. */
function refuseId(context: EmulatorContext, kind: SeededKind, id: string, place: string): void {
  if (kind === "custom_toolkits") {
    throw new Error(`${place}: a custom toolkit has a slug, and no id`);
  }
  if (kind === "mcp_servers" && !isServerId(id, context.settings)) {
    throw new Error(
      `${place}: the id of a server is a UUID, and '${id}' is none; with the switch serverIds "opaque" it may be`,
    );
  }
  if (context[KINDS[kind].store].find(id)) {
    throw new Error(`${place}: the id '${id}' is taken`);
  }
}

/** The body of a create: without what is not the API's. */
function bodyOf(kind: SeededKind, { id, slug, status, ...fields }: SeedObject): object {
  return {
    ...fields,
    ...(slug !== undefined && kind !== "trigger_instances" && { slug }),
    ...(status !== undefined && kind !== "connected_accounts" && { status }),
  };
}

/** The words of an answer that refuses. */
function problemIn(answer: unknown): string {
  const { error } = answer as { error: { message: string; suggested_fix: string; errors?: string[] } };
  return error.errors ? error.errors.join("; ") : `${error.message}. ${error.suggested_fix}`;
}
