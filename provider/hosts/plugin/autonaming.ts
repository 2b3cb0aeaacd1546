import { CheckRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { Failure, FieldTable, Properties } from "../../core/resource";

/** The inputs with the name that the engine proposes, where the program gives none and the stack's settings say so. */
export function autonamed(
  request: CheckRequest,
  fields: FieldTable,
  olds: Properties,
  news: Properties,
): { given: Properties; failures: Failure[] } {
  const options = request.getAutonaming();
  if (!options || !("name" in fields) || news.name !== undefined) {
    return { given: news, failures: [] };
  }
  if (options.getMode() === CheckRequest.AutonamingOptions.Mode.DISABLE) {
    const reason = "is missing, and the setting pulumi:autonaming turns default names off; give a name";
    return { given: news, failures: [{ property: "name", reason }] };
  }
  // What is proposed may have a random part, so the name that is there stays.
  return { given: { ...news, name: olds.name ?? options.getProposedName() }, failures: [] };
}
