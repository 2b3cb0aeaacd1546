import { buildDynamicHost } from "#tools/dynamic-bundle/index";
import { buildPlugin } from "#tools/plugin-package/index";
import { bundleProviderProcess } from "./bundled-provider-process";

/**
 * Makes the bundles anew, so that no test in a real process runs an older provider than the one that is compiled, and
 * Pulumi's provider process for the commands of the tests.
 */
export default async function bundleWhatIsCompiled(): Promise<void> {
  await Promise.all([buildDynamicHost(), buildPlugin(), bundleProviderProcess()]);
}
