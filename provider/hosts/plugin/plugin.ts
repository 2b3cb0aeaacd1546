import type { Properties } from "../../core/resource";
import { UserError } from "../../core/user-error";
import { type Run, runOfSettings } from "../../resources/run-of-settings";
import type { SettingSources } from "../../run/setting-sources";
import { readPreflight } from "../../run/settings";
import { Operations } from "../operations";
import { EngineLog } from "./engine-log";

const TWICE =
  "this process of the plugin composio is configured already, and Pulumi's engine configures it once. Another program on " +
  "this machine has done so, or tries to. Nothing was sent. Run the command again; SECURITY.md of pulumi-composio says " +
  "what other programs on the machine can do.";

/** The state that the calls of one plugin process share: the engine that it serves, and one provider's settings. */
export class Plugin {
  readonly log: EngineLog;
  readonly operations = new Operations();
  readonly #isOfEngine: boolean;
  #isConfigured = false;
  #sources: SettingSources = sourcesOf({});
  #run: Run | undefined;

  /** @param starter The address of the engine that has started the process; empty where a person has. */
  constructor(starter: string) {
    this.log = new EngineLog(starter);
    this.#isOfEngine = starter !== "";
  }

  /**
   * Takes the settings. The engine has a process for each set of them, so others would be somebody else's: they could
   * send the keys of this environment to another host.
   *
   * @throws UserError when a process that the engine has started is configured already.
   */
  configure(settings: Properties): void {
    if (this.#isOfEngine && this.#isConfigured) {
      throw new UserError(TWICE);
    }
    this.#isConfigured = true;
    this.#sources = sourcesOf(settings);
    this.#run = undefined;
  }

  get run(): Run {
    this.#run ??= runOfSettings(this.#sources, this.log);
    return this.#run;
  }

  /** The run for one operation on a resource, with the time that `customTimeouts` gives it, in seconds. */
  runFor(urn: string, timeoutSeconds = 0): Run {
    const run = this.run.of(urn);
    return timeoutSeconds > 0 ? run.until(timeoutSeconds * 1000) : run;
  }

  /** The run as far as a check may ask Composio. */
  runOfCheck(): Run | undefined {
    return readPreflight(this.#sources) ? this.run : undefined;
  }

  /** Nobody waits any longer. What was sent goes on, so that its outcome is known. */
  cancel(): void {
    this.#run?.stopWaiting();
  }
}

/** Settings of a provider come as texts, numbers or true and false, without the prefix of the package. */
export function sourcesOf(settings: Properties): SettingSources {
  return {
    config(key) {
      const value = settings[key.replace("composio:", "")];
      return typeof value === "object" ? JSON.stringify(value) : value?.toString();
    },
    env: process.env,
  };
}
