import { type Emulator, startEmulator } from "composio-emulator";
import { type DynamicHost, startDynamicHost } from "./dynamic-host";
import { TIME_LIMIT_SECONDS } from "./faults";
import type { ProjectFolder } from "./project-folder";

/** The API key of a fault matrix, which nothing may say. */
export const MATRIX_KEY = "ak_matrix_0123456789abcdef";

/**
 * Runs Pulumi's provider process and an emulator of its own, with the short limits of a fault matrix, and expects that
 * the process says no key and none of the secrets.
 */
export async function onEmulator(
  folder: ProjectFolder,
  secrets: string[],
  use: (emulator: Emulator, host: DynamicHost) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator({ settings: { strictUserAgent: true } });
  const host = await startDynamicHost({
    cwd: folder.path,
    config: {
      "composio:apiKey": MATRIX_KEY,
      "composio:baseUrl": emulator.url,
      "composio:requestTimeoutSeconds": String(TIME_LIMIT_SECONDS),
      "composio:retrySeconds": "3",
    },
  });
  try {
    await use(emulator, host);
  } finally {
    await host.stop();
    await emulator.close();
  }
  const said = host.stdout() + host.stderr();
  expect([MATRIX_KEY, ...secrets].filter((secret) => said.includes(secret))).toEqual([]);
}
