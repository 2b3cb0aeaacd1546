import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** What a text of axios becomes, by its file in axios/lib. */
const CHANGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  // Makes Node load its own fetch, to tell a form.
  "utils.js": ["typeof G.FormData !== 'undefined' ? G.FormData : undefined", "undefined"],
  // Makes Node load its own fetch, to see what it can do.
  "adapters/fetch.js": ["const adapter = getFetch()", "const adapter = null"],
  // Loads a table of all media types. Axios has the other module in its own build for browsers.
  "platform/node/classes/FormData.js": ["from 'form-data'", "from '../../../helpers/null.js'"],
};

const LIB = /^.*[\\/]node_modules[\\/]axios[\\/]lib[\\/]/;

/**
 * Bundles axios without what the provider never uses: forms, and the adapter for fetch. Loading these took longer than
 * the rest of axios, in each command that asks Composio for something.
 *
 * @throws Error of the build where axios no longer has what is changed.
 */
export const axiosWithoutForms: Plugin = {
  name: "axios-without-forms",
  setup(build) {
    const changed = new Set<string>();
    build.onLoad({ filter: LIB }, async ({ path }) => {
      const name = path.replace(LIB, "").replaceAll("\\", "/");
      const change = CHANGES[name];
      if (change === undefined) {
        return undefined;
      }
      const text = await readFile(path, "utf8");
      if (!text.includes(change[0])) {
        throw new Error(`axios no longer has "${change[0]}" in ${name}`);
      }
      changed.add(name);
      return { contents: text.replace(...change), loader: "js" };
    });
    build.onEnd(() => {
      const missing = Object.keys(CHANGES).filter((name) => !changed.has(name));
      if (missing.length > 0) {
        throw new Error(`axios no longer loads ${missing.join(", ")}`);
      }
    });
  },
};
