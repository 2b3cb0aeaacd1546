import {
  type CheckRequest,
  CheckResponse,
  type ConfigureRequest,
  ConfigureResponse,
  type DiffRequest,
  DiffResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { nameless } from "../../core/nameless";
import { didYouMean } from "../../core/nearest";
import type { Failure, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { logicalNameOf } from "../../core/urn";
import { KEY_NAMES, SETTING_NAMES } from "../../run/setting-sources";
import { settingFailures } from "../../run/settings";
import { failures } from "./failures";
import { type Plugin, sourcesOf } from "./plugin";
import { receive, send } from "./wire";

/** The settings of a provider that are the engine's own. */
const OF_ENGINE = ["version", "pluginDownloadURL", "pluginChecksums", "parameterization"];

/** Finds misspelt and wrong settings in the preview. Keys are secret, whatever the program says. */
export function checkConfig(request: CheckRequest): CheckResponse {
  const { values, secrets } = receive(request.getNews());
  const unknown = Object.keys(values).filter((name) => hasUnknown(values[name]));
  const response = new CheckResponse();
  response.setInputs(send(values, [...secrets, ...KEY_NAMES.map((key) => [key])]));
  response.setFailuresList(
    failures([
      ...misspelt(values),
      ...(isExplicit(request.getUrn()) ? emptyKeys(values) : []),
      ...settingFailures(sourcesOf(values), unknown),
    ]),
  );
  return response;
}

/** Whether the program declares the provider. The engine names those that it makes itself so. */
function isExplicit(urn: string): boolean {
  return !logicalNameOf(urn).startsWith("default");
}

/** A program that passes an empty key would else get the environment's, which may be of another project. */
function emptyKeys(values: Properties): Failure[] {
  const isEmpty = (key: string) => typeof values[key] === "string" && values[key].trim() === "";
  return KEY_NAMES.filter(isEmpty).map((property) =>
    nameless({
      property,
      reason: `is given and empty; give the key, or leave it out to take it from the environment${UNKNOWN_KEYS[property] ?? ""}`,
    }),
  );
}

/** Why the key that a resource gives may be empty. */
const UNKNOWN_KEYS: Record<string, string> = {
  apiKey:
    ". The apiKey of a Project is empty where it is not known: the project was made with createApiKey off, was imported, " +
    "or the answer to its create was lost. Then make a key in Composio's dashboard, and give that",
};

/**
 * Another key or another limit is an update of the provider. It never replaces what the provider has made. A program may
 * give a number and the stack's configuration the same as a text.
 */
export function diffConfig(request: DiffRequest): DiffResponse {
  const [olds, news] = [request.getOldInputs() ?? request.getOlds(), request.getNews()].map((settings) =>
    sourcesOf(receive(settings).values),
  );
  const changed = SETTING_NAMES.filter((name) => olds?.config(name) !== news?.config(name));
  const response = new DiffResponse();
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(changed);
  return response;
}

export function configure(plugin: Plugin, request: ConfigureRequest): ConfigureResponse {
  plugin.configure(receive(request.getArgs()).values);
  const response = new ConfigureResponse();
  response.setAcceptsecrets(true);
  response.setAcceptresources(true);
  response.setSupportspreview(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}

function misspelt(values: Properties): Failure[] {
  const known = [...SETTING_NAMES, ...OF_ENGINE];
  return Object.keys(values)
    .filter((name) => !known.includes(name))
    .map((property) =>
      nameless({
        property,
        reason: `is not a setting of composio; ${didYouMean(property, SETTING_NAMES, `the settings are ${SETTING_NAMES.join(", ")}`)}`,
      }),
    );
}
