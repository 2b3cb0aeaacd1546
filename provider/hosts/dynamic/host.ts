import type { dynamic } from "@pulumi/pulumi";
import type { Lifecycle } from "../../core/lifecycle";
import { memoize } from "../../core/memoize";
import type { Properties } from "../../core/resource";
import { RESOURCES } from "../../resources";
import { type Run, runOfSettings } from "../../resources/run-of-settings";
import { type SettingSources, settingsKey } from "../../run/setting-sources";
import { misspeltSettings } from "../../run/setting-spellings";
import { readPreflight, settingFailures } from "../../run/settings";
import { userLine } from "../../run/user-log";
import { endOnSignal } from "../end-on-signal";
import { Operations } from "../operations";
import { dynamicProvider, type Provider } from "./provider";

/**
 * How long the answer to a change may be on its way in a process that has to end. Pulumi's server does not tell when it
 * has written one. At the end of each command the engine has all answers, so that nothing is under way and nobody waits.
 */
const ANSWER_MS = 100;

/** The operations under way in this process, of all kinds and settings. */
const operations = new Operations();
let endsOnSignal = false;

/** One run for each set of settings: Pulumi configures each resource's constant alone, and a run is of all of them. */
const runs = new Map<string, Run>();

/*
 * What Pulumi's dynamic-provider process calls, through the constants of `loader`. The process keeps one such object
 * for all resources of a kind, and its calls run side by side.
 */

export const mcpServer = hosted(RESOURCES.McpServer);
export const authConfig = hosted(RESOURCES.AuthConfig);
export const connectedAccount = hosted(RESOURCES.ConnectedAccount);
export const customToolkit = hosted(RESOURCES.CustomToolkit);
export const project = hosted(RESOURCES.Project);
export const session = hosted(RESOURCES.Session);
export const triggerInstance = hosted(RESOURCES.TriggerInstance);
export const webhookEndpoint = hosted(RESOURCES.WebhookEndpoint);
export const webhookSubscription = hosted(RESOURCES.WebhookSubscription);

function hosted(lifecycle: Lifecycle<Run>): dynamic.ResourceProvider<Properties, Properties> {
  let sources: SettingSources = { config: () => undefined, env: process.env };
  return {
    ...counted(
      dynamicProvider(
        lifecycle,
        () => runOf(sources),
        () => readPreflight(sources),
        () => [...misspeltSettings(sources), ...settingFailures(sources)],
      ),
    ),

    /** Pulumi waits for this only before the first call, so nothing here may be asynchronous. */
    async configure(request) {
      sources = { config: (key) => request.config.get(key), env: process.env };
      // Pulumi's process alone configures. A program that loads this file ends as it likes.
      if (!endsOnSignal) {
        endsOnSignal = true;
        endOnSignal(() => operations.finished());
      }
    },
  };
}

/** The same provider, whose operations end before the process does. */
function counted(provider: Provider): Provider {
  return {
    check: (...given) => operations.run(() => provider.check(...given)),
    diff: (...given) => operations.run(() => provider.diff(...given)),
    create: (...given) => operations.run(() => provider.create(...given), ANSWER_MS),
    read: (...given) => operations.run(() => provider.read(...given)),
    update: (...given) => operations.run(() => provider.update(...given), ANSWER_MS),
    delete: (...given) => operations.run(() => provider.delete(...given), ANSWER_MS),
  };
}

function runOf(sources: SettingSources): Run {
  return memoize(runs, settingsKey(sources), () => runOfSettings(sources, { warn: say, info: say }));
}

/** Pulumi shows each line among the diagnostics of the stack. It gives this process no other way to them. */
function say(text: string): void {
  console.error(userLine(text));
}
