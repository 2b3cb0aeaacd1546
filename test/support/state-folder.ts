import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StateServer } from "../../tools/state-servers";

/** State in a folder, in the place of a server. */
export const FOLDER = {
  async start(): Promise<StateServer> {
    const folder = await mkdtemp(join(tmpdir(), "pulumi-composio-state-"));
    return {
      url: pathToFileURL(folder).href,
      env: {},
      stop: () => rm(folder, { recursive: true, force: true }),
    };
  },
};
