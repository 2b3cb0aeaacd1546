import * as pulumi from "@pulumi/pulumi";
import { ComposioError } from "../composio/errors";
import { inertLine } from "../core/inert";
import { UserError } from "../core/user-error";
import { type ComposioApi, connectTo } from "../resources/api";
import { explainError } from "../resources/explain";
import { readSettings } from "../run/settings";
import { LookupError } from "./lookup-error";

/** One for each set of settings, because a program of the Automation API may hold several stacks. */
const apis = new Map<string, ComposioApi>();

export async function askComposio<T>(what: string, ask: (api: ComposioApi) => Promise<T>): Promise<T> {
  try {
    return await ask(apiOfProgram());
  } catch (error) {
    if (error instanceof ComposioError) {
      throw new LookupError(explainError("look up", what, error));
    }
    throw error instanceof UserError ? new LookupError(error.message) : error;
  }
}

function apiOfProgram(): ComposioApi {
  // Pulumi's class Config warns of a secret that is read in the clear.
  const settings = readSettings({ config: (key) => pulumi.runtime.getConfig(key), env: process.env });
  const key = JSON.stringify(settings);
  const api = apis.get(key) ?? connectTo({ ...settings, onNotice: warn });
  apis.set(key, api);
  return api;
}

function warn(notice: string): void {
  void pulumi.log.warn(`pulumi-composio: ${inertLine(notice)}`);
}
