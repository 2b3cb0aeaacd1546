import type { Report } from "./difference";
import type { Parameter } from "./document";
import type { OperationUsage } from "./usage";

/** Headers that every request has. OpenAPI describes the last three elsewhere. */
const OF_ANY_REQUEST = /^(x-(user-)?api-key|user-agent|accept|content-type|authorization)$/i;

/** Compares the parameters of the query, and names the headers that the client would have to send. */
export function compareParameters(
  { client, emulator, versions }: OperationUsage,
  parameters: readonly Parameter[],
  report: Report,
): void {
  const isAsked = versions.length > 0;
  const described = new Map(ofPlace("query", parameters).map((each) => [each.name, each]));
  for (const name of [...client.query, ...emulator.query]) {
    const isUsed = client.query.includes(name);
    const parameter = described.get(name);
    if (!parameter) {
      report({ where: "query", what: name, change: "removed", isUsed });
    } else if (parameter.deprecated || parameter.schema?.deprecated) {
      report({ where: "query", what: name, change: "deprecated", isUsed });
    }
    if (parameter?.required && !isUsed) {
      report({ where: "query", what: name, change: "changed", detail: "required", isUsed: isAsked });
    }
    described.delete(name);
  }
  for (const { name, required = false } of described.values()) {
    const detail = required && { detail: "required" };
    report({ where: "query", what: name, change: "new", ...detail, isUsed: required && isAsked });
  }
  for (const { name, required } of ofPlace("header", parameters)) {
    if (required && !OF_ANY_REQUEST.test(name)) {
      report({ where: "header", what: name, change: "new", detail: "required", isUsed: isAsked });
    }
  }
}

function ofPlace(place: string, parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter((parameter) => parameter.in === place);
}
