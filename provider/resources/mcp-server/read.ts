import type { dynamic } from "@pulumi/pulumi";
import { isSame } from "../../core/compare";
import type { Absences } from "../../run/absences";
import type { ComposioApi } from "../api";
import { declarationOf, isComplete, type KnownOutputs, type McpServerOutputs, outputsOf } from "./outputs";
import { seesAuthConfigs } from "./sees-auth-configs";

/**
 * Compares the server with the state. The outputs stay as they are unless something moved that the program
 * manages, or that its consumers are wired to: a count of users or a time stamp is not drift.
 *
 * @returns An empty result when the server is gone.
 */
export async function read(
  api: ComposioApi,
  absences: Absences,
  id: string,
  known: KnownOutputs,
): Promise<dynamic.ReadResult> {
  const server = await absences.ask(
    () => api.mcpServers.read(id),
    () => seesAuthConfigs(api, known),
  );
  if (!server) {
    return {};
  }
  const actual = outputsOf(server, known);
  return isComplete(known) && !hasDrifted(known, actual)
    ? { id, props: known }
    : { id, props: actual, inputs: inputsOf(actual) };
}

function hasDrifted(known: McpServerOutputs, actual: McpServerOutputs): boolean {
  const watched = ["name", "authConfigIds", "mcpUrl", "commands", ...actual.__managed] as const;
  return watched.some((name) => !isSame(known[name], actual[name]));
}

/** The inputs that would declare the server as it is, so that the next preview shows what moved. */
function inputsOf(actual: McpServerOutputs) {
  const { name, authConfigIds, noAuthApps } = actual;
  const declaration = declarationOf(actual);
  const managed = actual.__managed.map((input) => [input, declaration[input]]);
  return { name, authConfigIds, ...(noAuthApps && { noAuthApps }), ...Object.fromEntries(managed) };
}
