import { UNKNOWN } from "../core/unknown";
import type { AuthConfigs } from "./auth-configs";
import { OTHER } from "./names";

/** The beginning of the words for all toolkits that nothing names. */
export const EVERY_TOOLKIT = "every toolkit of Composio's catalogue";

const OF_AUTH_CONFIG = "the toolkit of the auth config ";

/** The toolkit that an auth config brings, by its id; a name that stands for it where it is not known. */
export function toolkitOfAuthConfig(authConfigs: AuthConfigs, id: string): string {
  return authConfigs.toolkitOf(id) ?? `${OF_AUTH_CONFIG}${id}`;
}

/** Whether a name stands for toolkits of which it is not known which they are. */
export function isStandIn(toolkit: string): boolean {
  return toolkit === OTHER || toolkit === UNKNOWN || toolkit.startsWith(OF_AUTH_CONFIG);
}
