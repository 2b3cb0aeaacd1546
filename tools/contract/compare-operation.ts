import { compareFields } from "./compare-fields";
import { compareParameters } from "./compare-parameters";
import type { Report } from "./difference";
import type { Content, Operation } from "./document";
import type { Described } from "./routes";
import { type Fields, fieldsOf, type Schema } from "./schema";
import type { OperationUsage } from "./usage";

/** Statuses that the client takes alike, whatever was asked. */
const OF_ANY_OPERATION = /^(400|401|403|404|408|429|5..|default|[245]XX)$/i;

/** Compares what is built on of one operation with what the document says of it. */
export function compareOperation(usage: OperationUsage, described: Described, report: Report): void {
  const { client, emulator, alternatives } = usage;
  const { operation } = described;
  const isUsed = usage.versions.length > 0;
  if (operation.deprecated) {
    report({ where: "route", what: "", change: "deprecated", isUsed });
  }
  compareParameters(usage, described.parameters, report);
  compareRequest(usage, operation, report);
  const response = responseOf(operation, usage.statuses);
  if (response) {
    const read = alternatives.filter((path) => response.has(path)).map((path) => [path, []]);
    const others = { ...emulator.response, ...Object.fromEntries(read) };
    const isOther = haveNothingInCommon;
    compareFields(
      { where: "response", client: client.response, emulator: others, isOther },
      response,
      report,
    );
  }
  compareStatuses(usage, operation, report);
}

function compareRequest(
  { client, emulator }: OperationUsage,
  { requestBody }: Operation,
  report: Report,
): void {
  const schema = schemaOf(requestBody);
  if (schema) {
    const isOther = (sent: readonly string[], taken: readonly string[]) =>
      sent.some((type) => !taken.includes(type));
    const known = { client: client.request, emulator: emulator.request, isOther };
    compareFields({ where: "request", ...known }, fieldsOf(schema), report);
  } else if (Object.keys(client.request).length > 0) {
    report({ where: "request", what: "(body)", change: "removed", isUsed: true });
  }
}

/** Null is nothing that the client needs. */
function haveNothingInCommon(known: readonly string[], described: readonly string[]): boolean {
  const values = known.filter((type) => type !== "null");
  return values.length > 0 && !values.some((type) => described.includes(type));
}

function compareStatuses({ statuses, versions }: OperationUsage, operation: Operation, report: Report): void {
  const described = Object.keys(operation.responses ?? {});
  const isDescribed = (status: number) =>
    described.some(
      (each) => each === "default" || new RegExp(`^${each.replaceAll(/x/gi, "\\d")}$`).test(`${status}`),
    );
  for (const status of statuses.filter((each) => described.length > 0 && !isDescribed(each))) {
    report({ where: "status", what: String(status), change: "removed", isUsed: true });
  }
  const isKnown = (status: string) => statuses.map(String).includes(status) || OF_ANY_OPERATION.test(status);
  for (const status of described.filter((each) => versions.length > 0 && !isKnown(each))) {
    report({ where: "status", what: status, change: "new", isUsed: false });
  }
}

/** The parts of the responses of success: those of the statuses that were met, or of all where none is described. */
function responseOf({ responses = {} }: Operation, statuses: readonly number[]): Fields | undefined {
  const successes = Object.entries(responses).filter(([status]) => /^2/.test(status));
  const met = successes.filter(([status]) => statuses.map(String).includes(status));
  const schemas = (met.length > 0 ? met : successes).flatMap(([, response]) => schemaOf(response) ?? []);
  return schemas.length > 0 ? fieldsOf({ anyOf: schemas }) : undefined;
}

/** The schema of a body in JSON. */
export function schemaOf({ content = {} }: Content = {}): Schema | undefined {
  return Object.entries(content).find(([type]) => /[/+]json\b/.test(type))?.[1].schema;
}
