import { createApp } from "./app";
import { KeyRing } from "./auth";
import { deleteAuthConfig } from "./auth-configs/delete";
import { AuthConfigStore } from "./auth-configs/store";
import { authConfigsOfProject } from "./catalogue";
import type { EmulatorContext } from "./context";
import { deleteCustomToolkit } from "./custom-toolkits/delete";
import { CustomToolkitStore } from "./custom-toolkits/store";
import { DataFile } from "./data-file";
import type { Emulator } from "./emulator";
import { FaultQueue } from "./faults/fault-queue";
import { StaleReads } from "./faults/stale-reads";
import { Journal } from "./journal";
import { Listener } from "./listener";
import { Load } from "./load";
import { DEFAULT_HOST, type EmulatorOptions } from "./options";
import { Pauses } from "./pauses";
import { ServerIds } from "./server-ids";
import { SessionStore } from "./sessions/store";
import { changedSettings, changeSettings, DEFAULT_SETTINGS } from "./settings";
import { ServerStore } from "./store";
import { WebhookSubscriptionStore } from "./webhook-subscriptions/store";

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
