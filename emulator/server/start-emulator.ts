import { KeyRing } from "../api/credentials";
import { authConfigsOfProject } from "../catalogue";
import { FaultQueue } from "../faults/fault-queue";
import { StaleReads } from "../faults/stale-reads";
import { Journal } from "../journal/journal";
import { AuthConfigStore } from "../kinds/auth-config/auth-config-store";
import { deleteAuthConfig } from "../kinds/auth-config/delete-auth-config";
import { CustomToolkitStore } from "../kinds/custom-toolkit/custom-toolkit-store";
import { deleteCustomToolkit } from "../kinds/custom-toolkit/delete-custom-toolkit";
import { ServerIds } from "../kinds/mcp-server/mcp-server-ids";
import { ServerStore } from "../kinds/mcp-server/mcp-server-store";
import { SessionStore } from "../kinds/session/session-store";
import { WebhookSubscriptionStore } from "../kinds/webhook-subscription/webhook-subscription-store";
import { DataFile } from "../storage/data-file";
import { Pauses } from "../time/pauses";
import { createApp } from "./app";
import type { Emulator } from "./emulator";
import type { EmulatorContext } from "./emulator-context";
import { DEFAULT_HOST, type EmulatorOptions } from "./emulator-options";
import { changedSettings, changeSettings, DEFAULT_SETTINGS } from "./emulator-settings";
import { Listener } from "./listener";
import { Load } from "./load";

/**
 * Starts an emulator of Composio's API. It listens when the promise resolves.
 *
 * @example
 * const emulator = await startEmulator();
 * process.env.COMPOSIO_BASE_URL = emulator.url;
 * // ... use it ...
 * await emulator.close();
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const initialSettings = changedSettings(DEFAULT_SETTINGS, options.settings);
  const settings = changedSettings(initialSettings);
  const ids = new ServerIds(settings);
  const file = options.dataFile === undefined ? undefined : new DataFile(options.dataFile);
  const store = new ServerStore(ids, file);
  const authConfigs = new AuthConfigStore(authConfigsOfProject(options.authConfigs), file);
  const customToolkits = new CustomToolkitStore(file);
  const sessions = new SessionStore(settings, file);
  const webhookSubscriptions = new WebhookSubscriptionStore(file);
  const journal = new Journal();
  const faults = new FaultQueue();
  const staleReads = new StaleReads();
  const load = new Load(settings);
  const pauses = new Pauses();
  const reset = (): void => {
    pauses.endAll();
    faults.clear();
    staleReads.clear();
    load.clear();
    store.clear();
    authConfigs.clear();
    customToolkits.clear();
    sessions.clear();
    webhookSubscriptions.clear();
    journal.clear();
    changeSettings(settings, initialSettings);
  };
  const refuseConnections = (ms: number): Promise<void> => listener.refuse(ms);

  const context: EmulatorContext = {
    store,
    journal,
    settings,
    keys: new KeyRing(options),
    ids,
    authConfigs,
    customToolkits,
    sessions,
    webhookSubscriptions,
    faults,
    staleReads,
    load,
    pauses,
    reset,
    refuseConnections,
    host: options.host ?? DEFAULT_HOST,
    origin: "",
  };
  const app = createApp(context);
  const listener = new Listener(app);
  context.origin = await listener.listen(context.host, options.port ?? 0);

  return {
    url: context.origin,
    journal,
    settings,
    faults,
    servers: () => store.all(),
    changeServer: (id, change) => store.change(id, change),
    deleteServer: (id) => store.change(id, { deleted: true }),
    authConfigs: () => authConfigs.all(),
    changeAuthConfig: (id, change) => authConfigs.change(id, change),
    deleteAuthConfig: (id) => deleteAuthConfig(context, id),
    customToolkits: () => customToolkits.all(),
    changeCustomToolkit: (slug, change) => customToolkits.change(slug, change),
    deleteCustomToolkit: (slug) => void deleteCustomToolkit(context, slug),
    sessions: () => sessions.all(),
    changeSession: (id, change) => sessions.change(id, change),
    deleteSession: (id) => sessions.change(id, { deleted: true }),
    webhookSubscriptions: () => webhookSubscriptions.all(),
    changeWebhookSubscription: (id, change) => webhookSubscriptions.change(id, change),
    deleteWebhookSubscription: (id) => webhookSubscriptions.change(id, { deleted: true }),
    refuseConnections,
    reset,
    close: () => {
      pauses.endAll();
      return listener.close();
    },
  };
}
