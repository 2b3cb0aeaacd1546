import { compareFields } from "./compare-fields";
import { compareOperation, schemaOf } from "./compare-operation";
import type { Difference, Report } from "./difference";
import type { Document } from "./document";
import { type Described, type Routes, routesOf } from "./routes";
import { fieldsOf, type Schema } from "./schema";
import { type OperationUsage, resourceOf, type Usage } from "./usage";

/** Compares all that is built on with what the document says. */
export function compare({ operations, errors }: Usage, document: Document): Difference[] {
  const differences: Difference[] = [];
  const reportOf =
    (operation: string): Report =>
    (difference) =>
      differences.push({ operation, ...difference });

  const routes = routesOf(document);
  for (const [name, usage] of Object.entries(operations)) {
    const report = reportOf(name);
    const found = describedOf(routes, name, usage);
    if (!found) {
      const elsewhere = [...routes].find(([, ofVersion]) => ofVersion.has(name))?.[0];
      const detail = elsewhere ? `only in ${elsewhere}` : undefined;
      const isUsed = usage.versions.length > 0;
      report({ where: "route", what: "", change: "gone", ...(detail && { detail }), isUsed });
    } else {
      compareOperation(usage, found, report);
    }
  }

  for (const name of newRoutes(routes, Object.keys(operations))) {
    reportOf(name)({ where: "route", what: "", change: "new", isUsed: false });
  }

  compareErrors(errors, operations, routes, reportOf("every operation"));
  return differences;
}

/** What the document says of an operation in a version that is asked, or in its only one. */
function describedOf(routes: Routes, name: string, { versions }: OperationUsage): Described | undefined {
  const all = [...routes.keys()];
  const asked =
    versions.length > 0 ? versions.map((version) => (routes.has(version) ? version : all[0])) : all;
  const found = asked.map((version) => routes.get(version ?? "")?.get(name));
  return versions.length > 0 && found.includes(undefined) ? undefined : found.find((each) => each);
}

/** The operations that are not known, of resources that are. */
function newRoutes(routes: Routes, known: readonly string[]): string[] {
  const resources = new Set(known.map(resourceOf));
  const described = new Set([...routes.values()].flatMap((ofVersion) => [...ofVersion.keys()]));
  return [...described].filter((name) => resources.has(resourceOf(name)) && !known.includes(name)).sort();
}

/** All errors have one form, of which an operation may describe less. */
function compareErrors(
  errors: readonly string[],
  operations: Usage["operations"],
  routes: Routes,
  report: Report,
) {
  const schemas = Object.entries(operations).flatMap(([name, usage]): Schema[] => {
    const { responses = {} } = describedOf(routes, name, usage)?.operation ?? {};
    return Object.entries(responses).flatMap(([status, response]) =>
      /^[45]/.test(status) ? (schemaOf(response) ?? []) : [],
    );
  });
  if (schemas.length > 0) {
    const described = fieldsOf({ anyOf: schemas });
    const client = Object.fromEntries(errors.map((path) => [path, []]));
    compareFields({ where: "error", client, emulator: {}, isOther: () => false }, described, report);
  }
}
