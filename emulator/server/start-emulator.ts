import { KeyRing } from "../api/credentials";
import { Ids } from "../api/ids";
import { FaultQueue } from "../faults/fault-queue";
import { StaleReads } from "../faults/stale-reads";
import { Journal } from "../journal/journal";
import { STORED_KINDS, type Stores } from "../kinds";
import { deleteAuthConfig } from "../kinds/auth-config/delete-auth-config";
import { deleteCustomToolkit } from "../kinds/custom-toolkit/delete-custom-toolkit";
import { fireTrigger } from "../kinds/trigger-instance/fire-trigger";
import { allInstances } from "../kinds/trigger-instance/trigger-instance-rules";
import { SeededCatalogue } from "../seed/seeded-catalogue";
import { DataFile } from "../storage/data-file";
import { Stubs } from "../stubs/stubs";
import { EmulatorClock } from "../time/emulator-clock";
import { Pauses } from "../time/pauses";
import { ToolResults } from "../tool-calls/tool-results";
import { hostNames, readPublicUrl } from "./addresses";
import { expectNoUnanswered } from "./all-answered";
import { createApp } from "./app";
import { applySeed } from "./apply-seed";
import type { Emulator } from "./emulator";
import type { EmulatorContext } from "./emulator-context";
import { assertOptions, DEFAULT_HOST, type EmulatorOptions } from "./emulator-options";
import { changedSettings, changeSettings, DEFAULT_SETTINGS } from "./emulator-settings";
import { createStores } from "./emulator-stores";
import { Listener } from "./listener";
import { Load } from "./load";
import { Projects } from "./projects";
import { Seeding } from "./seeding";
import { restoreSnapshot, takeSnapshot } from "./snapshot";

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
  assertOptions(options);
  const initialSettings = changedSettings(DEFAULT_SETTINGS, options.settings);
  const settings = changedSettings(initialSettings);
  const { dataFile, authConfigs, host = DEFAULT_HOST, port = 0 } = options;
  const publicUrl = options.publicUrl === undefined ? undefined : readPublicUrl(options.publicUrl);
  const names = hostNames({ ...options, publicUrl });
  const clock = new EmulatorClock(options.clock);
  const ids = new Ids(options.idSeed);
  const requestIds = ids.of("requests");
  const eventIds = ids.of("events");
  const stores = createStores(settings, { clock, ids, authConfigs });
  const ofProjects = new Projects(stores, settings, { clock, ids });
  const catalogue = new SeededCatalogue();
  const journal = new Journal({ ...options, clock });
  const faults = new FaultQueue();
  const tools = new ToolResults();
  const stubs = new Stubs(options.stubs);
  const staleReads = new StaleReads();
  const load = new Load(settings);
  const pauses = new Pauses();
  const reset = (): void => {
    pauses.endAll();
    clock.reset();
    requestIds.goOnAfter(0);
    eventIds.goOnAfter(0);
    faults.clear();
    tools.clear();
    stubs.reset();
    staleReads.clear();
    load.clear();
    for (const store of Object.values(stores)) {
      store.clear();
    }
    ofProjects.clear();
    catalogue.clear();
    journal.clear();
    changeSettings(settings, initialSettings);
  };
  const refuseConnections = (ms: number): Promise<void> => listener.refuse(ms);

  const context: EmulatorContext = {
    ...stores,
    clock,
    requestIds,
    eventIds,
    catalogue,
    seeding: new Seeding(),
    journal,
    settings,
    keys: new KeyRing(options),
    faults,
    tools,
    stubs,
    staleReads,
    load,
    ofProjects,
    pauses,
    reset,
    refuseConnections,
    hostNames: names,
    origin: "",
  };
  const app = createApp(context);
  if (options.seed) {
    await applySeed(app, context, options.seed);
  }
  const file = dataFile === undefined ? undefined : new DataFile(dataFile, Object.keys(STORED_KINDS));
  const listener = new Listener(app);
  let url: string;
  try {
    begin(context, file);
    url = await listener.listen(host, port);
  } catch (error) {
    file?.close();
    throw error;
  }
  context.origin = publicUrl ?? url;

  return {
    url,
    clock,
    journal,
    settings,
    faults,
    tools,
    stubs,
    servers: () => stores.servers.all(),
    changeServer: (id, change) => stores.servers.change(id, change),
    deleteServer: (id) => stores.servers.change(id, { deleted: true }),
    authConfigs: () => stores.authConfigs.all(),
    changeAuthConfig: (id, change) => stores.authConfigs.change(id, change),
    deleteAuthConfig: (id) => deleteAuthConfig(context, id),
    connectedAccounts: () => stores.connectedAccounts.all(),
    changeConnectedAccount: (id, change) => stores.connectedAccounts.change(id, change),
    deleteConnectedAccount: (id) => stores.connectedAccounts.change(id, { deleted: true }),
    customToolkits: () => stores.customToolkits.all(),
    changeCustomToolkit: (slug, change) => stores.customToolkits.change(slug, change),
    deleteCustomToolkit: (slug) => void deleteCustomToolkit(context, slug),
    projects: () => stores.projects.all(),
    changeProject: (id, change) => stores.projects.change(id, change),
    deleteProject: (id) => stores.projects.change(id, { deleted: true }),
    contentsOf: (id) => ofProjects.contentsOf(id),
    sessions: () => stores.sessions.all(),
    changeSession: (id, change) => stores.sessions.change(id, change),
    deleteSession: (id) => stores.sessions.change(id, { deleted: true }),
    triggerInstances: () => allInstances(context),
    changeTriggerInstance: (id, change) => stores.triggerInstances.change(id, change),
    deleteTriggerInstance: (id) => stores.triggerInstances.change(id, { deleted: true }),
    fireTrigger: (id, payload, options) => fireTrigger(context, id, payload, options),
    webhookEndpoints: () => stores.webhookEndpoints.all(),
    changeWebhookEndpoint: (id, change) => stores.webhookEndpoints.change(id, change),
    deleteWebhookEndpoint: (id) => stores.webhookEndpoints.change(id, { deleted: true }),
    webhookSubscriptions: () => stores.webhookSubscriptions.all(),
    changeWebhookSubscription: (id, change) => stores.webhookSubscriptions.change(id, change),
    deleteWebhookSubscription: (id) => stores.webhookSubscriptions.change(id, { deleted: true }),
    refuseConnections,
    seed: (seed) => applySeed(app, context, seed),
    expectNoUnanswered: () => expectNoUnanswered(context),
    snapshot: () => takeSnapshot(context),
    restore: (snapshot) => restoreSnapshot(context, snapshot),
    reset,
    async close() {
      pauses.endAll();
      await listener.close();
      file?.close();
      if (options.strict) {
        expectNoUnanswered(context);
      }
    },
  };
}

/** Counts what there is as there from the start, and reads the file. */
function begin(context: EmulatorContext, file: DataFile | undefined): void {
  context.catalogue.begin();
  context.requestIds.goOnAfter(0);
  for (const kind of Object.keys(STORED_KINDS) as (keyof Stores)[]) {
    context[kind].begin(file);
  }
}
