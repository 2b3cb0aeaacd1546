import { MissingKeyError } from "../composio/keys";
import { UserError } from "../core/user-error";
import type { ComposioApi } from "../resources/api";
import { connectBySettings } from "../resources/connect-by-settings";
import { keysIn, type SettingSources } from "../run/setting-sources";
import { stackConfig } from "./pulumi-cli";

/**
 * Connects by the configuration of a stack, and by the environment.
 *
 * @param stack The name of the stack; the one that is selected, if any, unless given.
 * @param say Gets what Composio announces, and a line of each request where the settings ask for it.
 * @throws UserError when the settings cannot be had, or make no sense.
 */
export async function connect(stack: string | undefined, say: (text: string) => void): Promise<ComposioApi> {
  let config = new Map<string, string>();
  let whyNone = "";
  try {
    config = await stackConfig(stack);
  } catch (error) {
    // The environment may have all that is needed, but not what a stack has that was asked for.
    if (stack !== undefined || !(error instanceof UserError)) {
      throw error;
    }
    whyNone = ` The configuration of a stack was not read: ${error.message}`;
  }
  try {
    const sources = { config: (key: string) => config.get(key), env: process.env };
    assertSomeKey(sources);
    return connectBySettings(sources, { warn: say, info: say });
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.message + whyNone, { cause: error }) : error;
  }
}

/** @throws MissingKeyError where nothing at all can be asked. */
function assertSomeKey(sources: SettingSources): void {
  if (keysIn(sources).length === 0) {
    throw new MissingKeyError("project");
  }
}
