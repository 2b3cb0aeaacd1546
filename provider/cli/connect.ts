import { UserError } from "../core/user-error";
import { type ComposioApi, connectTo } from "../resources/api";
import { readSettings } from "../run/settings";
import { stackConfig } from "./pulumi-cli";

/**
 * Connects by the configuration of a stack, and by the environment.
 *
 * @param stack The name of the stack; the one that is selected, if any, unless given.
 * @throws UserError when the settings cannot be had, or make no sense.
 */
export async function connect(
  stack: string | undefined,
  onNotice: (text: string) => void,
): Promise<ComposioApi> {
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
    return connectTo({ ...readSettings({ config: (key) => config.get(key), env: process.env }), onNotice });
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.message + whyNone) : error;
  }
}
