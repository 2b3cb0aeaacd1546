import type { Catalogue } from "../../catalogue/catalogue";
import { lookUpAuthConfig } from "../../catalogue/look-up-auth-config";
import { failureAt } from "../../core/property-path";
import type { Failure, Properties } from "../../core/resource";
import { UNKNOWN } from "../../core/unknown";
import { mapIn } from "../../core/values";

/** The parts of an auth config that are known before it may be there. */
interface Known {
  toolkit: string | undefined;
  isEnabled: boolean | undefined;
}

/**
 * Asks for each auth config whether it exists, is of the toolkit that it stands for, and may be used. What the same
 * program declares of one comes first, because Composio may only be about to learn it.
 *
 * @param warn Gets that an auth config is hidden from sessions: what Composio then does is not known.
 */
export async function authConfigFailures(
  catalogue: Catalogue,
  { authConfigs, __authConfigs }: Properties,
  warn: (warning: string) => void,
): Promise<Failure[]> {
  const failures = Object.entries(mapIn(authConfigs)).map(async ([toolkit, id]) => {
    const declared = knownOf(mapIn(__authConfigs)[toolkit]);
    const found = await lookUp(catalogue, toolkit, id);
    if (typeof found === "string") {
      return [failureAt(["authConfigs", toolkit], found)];
    }
    const actual = found?.toolkit ?? declared.toolkit;
    if (actual !== undefined && actual.toLowerCase() !== toolkit.toLowerCase()) {
      return [
        failureAt(["authConfigs", toolkit], `is of the toolkit ${actual}; name it as authConfigs.${actual}`),
      ];
    }
    if ((declared.isEnabled ?? found?.isEnabled) === false) {
      warn(
        `names an auth config of ${toolkit} that is not enabled for sessions, which Composio may not use; set ` +
          "enabledForToolRouter: true on it.",
      );
    }
    return [];
  });
  return (await Promise.all(failures)).flat();
}

/** Looks up an auth config, or says what is wrong with it. */
async function lookUp(
  catalogue: Catalogue,
  toolkit: string,
  id: unknown,
): Promise<Known | string | undefined> {
  const found = await lookUpAuthConfig(catalogue, id, [toolkit.toLowerCase()]);
  if (typeof found !== "object") {
    return found;
  }
  return found.status === "DISABLED"
    ? `"${id}" is disabled in Composio; enable it, or name another`
    : { toolkit: found.toolkit.slug, isEnabled: found.is_enabled_for_tool_router };
}

/** The inputs that the class has passed on, of which a preview may not know all values. */
function knownOf(declared: unknown): Known {
  const { toolkit, enabledForToolRouter: isEnabled } = mapIn(declared);
  return {
    toolkit: typeof toolkit === "string" && toolkit !== UNKNOWN ? toolkit : undefined,
    isEnabled: typeof isEnabled === "boolean" ? isEnabled : undefined,
  };
}
