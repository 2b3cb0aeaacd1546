import { buildDynamicHost } from "#tools/dynamic-bundle/index";
import { buildPlugin } from "#tools/plugin-package/index";

/** Makes both bundles anew, so that no test in a real process runs an older provider than the one that is compiled. */
export default async function bundleWhatIsCompiled(): Promise<void> {
  await Promise.all([buildDynamicHost(), buildPlugin()]);
}
