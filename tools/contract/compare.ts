import { isDeepStrictEqual } from "node:util";
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
    const all = describedOf(routes, name, usage);
    if (all.length === 0) {
      const elsewhere = [...routes].find(([, ofVersion]) => ofVersion.has(name))?.[0];
      const detail = elsewhere ? `only in ${elsewhere}` : undefined;
      const isUsed = usage.versions.length > 0;
      report({ where: "route", what: "", change: "removed", ...(detail && { detail }), isUsed });
    }
    for (const described of all) {
      compareOperation(usage, described, report);
    }
  }

  for (const name of newRoutes(routes, Object.keys(operations))) {
    reportOf(name)({ where: "route", what: "", change: "new", isUsed: false });
  }

  compareErrors(errors, operations, routes, reportOf("every operation"));
  return differences.filter(isFirst);
}

/** Two versions of an operation may differ in the same. */
function isFirst(difference: Difference, index: number, all: readonly Difference[]): boolean {
  return all.findIndex((each) => isDeepStrictEqual(each, difference)) === index;
}

/**
 * Returns the part of the document about an operation, in the versions that are asked. A document of one version alone stands for
 * both. Empty where one of them lacks it.
 */
function describedOf(routes: Routes, name: string, { versions }: OperationUsage): Described[] {
  const [first = ""] = routes.keys();
  const asked = versions.map((version) => (routes.has(version) ? version : first));
  const of = (all: Iterable<string>) => [...new Set(all)].map((version) => routes.get(version)?.get(name));
  const found =
    versions.length > 0
      ? of(asked)
      : of(routes.keys())
          .filter((each) => each)
          .slice(0, 1);
  return found.every((each) => each !== undefined) ? found : [];
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
    const [
      {
        operation: { responses = {} },
      } = { operation: {} },
    ] = describedOf(routes, name, usage);
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
