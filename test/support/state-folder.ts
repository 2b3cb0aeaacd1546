import { pathToFileURL } from "node:url";
import type { StateServer } from "../../tools/state-servers";
import { removeFolder, temporaryFolder } from "./temporary-folder";

/** State in a folder, in the place of a server. */
export const FOLDER = {
  async start(): Promise<StateServer> {
    const folder = await temporaryFolder();
    return {
      url: pathToFileURL(folder).href,
      env: {},
      stop: () => removeFolder(folder),
    };
  },
};
