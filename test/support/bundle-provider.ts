import { buildDynamicHost } from "#tools/dynamic-bundle/index";
import { buildPlugin } from "#tools/plugin-package/index";
import { bundleProviderProcess } from "./bundled-provider-process";

/**
 * Makes the bundles anew, so that no test in a real process runs an older provider than the sources are, and Pulumi's
 * provider process for the commands of the tests.
 */
export default async function bundleProvider(): Promise<void> {
  await Promise.all([buildDynamicHost(), buildPlugin(), bundleProviderProcess()]);
}
