import { createApp } from "./app";
import { KeyRing } from "./auth";
import type { EmulatorContext } from "./context";
import { DataFile } from "./data-file";
import type { Emulator } from "./emulator";
import { Journal } from "./journal";
import { DEFAULT_HOST, DEFAULT_SETTINGS, type EmulatorOptions } from "./options";
import { ServerStore } from "./store";

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
  const initialSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const store = new ServerStore(options.dataFile === undefined ? undefined : new DataFile(options.dataFile));
  const journal = new Journal();
  const settings = { ...initialSettings };
  const reset = (): void => {
    store.clear();
    journal.clear();
    Object.assign(settings, initialSettings);
  };

  const context: EmulatorContext = {
    store,
    journal,
    settings,
    keys: new KeyRing(options),
    reset,
    origin: "",
  };
  const app = createApp(context);
  context.origin = await app.listen({ host: options.host ?? DEFAULT_HOST, port: options.port ?? 0 });

  return {
    url: context.origin,
    journal,
    settings,
    servers: () => store.all(),
    changeServer: (id, change) => store.change(id, change),
    deleteServer: (id) => store.change(id, { deleted: true }),
    reset,
    close: () => app.close(),
  };
}
