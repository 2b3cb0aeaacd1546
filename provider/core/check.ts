import { isDeepStrictEqual } from "node:util";
import { isSame } from "./compare";
import { isSameInput } from "./diff";
import { splitIdentity } from "./identity";
import { propertyPath, valueAt } from "./property-path";
import type { Failure, FieldTable, Properties, ResourceDefinition } from "./resource";
import { secretInputsOf, splitSecretInputs } from "./secret-inputs";
import { hasUnknown, UNKNOWN } from "./unknown";
import type { z } from "./zod";

/** The members of a resource that `check` needs. */
export type Checked = Pick<
  ResourceDefinition<never, Properties, { id: string }>,
  "kind" | "words" | "fields" | "schema" | "resolve" | "validate" | "computed"
>;

/**
 * Validates what the program declares, and completes it, without asking the service.
 *
 * @param olds The inputs that the last `check` returned, empty for a new resource.
 * @param passed The inputs that the program gives, and the identity. Values that a preview does not know yet pass.
 * @returns The resolved inputs, and one failure for each problem.
 */
export function checkInputs(
  resource: Checked,
  olds: Properties,
  passed: Properties,
): { inputs: Properties; failures: Failure[] } {
  const { identity, given: all } = splitIdentity(passed);
  const { given, passedOn } = splitSecretInputs(all);
  const news = { ...given, ...resource.resolve?.(olds, given, identity, secretInputsOf(passedOn)) };
  if (Object.keys(olds).length > 0 && isDeepStrictEqual(splitSecretInputs(olds).given, news)) {
    // They passed before. Nothing of what validates has to be loaded for a program without changes.
    return { inputs: { ...news, ...passedOn }, failures: [] };
  }
  const wrong = shapeFailures(resource, news);
  const isRight = (name: string) => !wrong.some(({ property }) => property === name);
  return {
    inputs: { ...revertedInputs(resource.fields, olds, news), ...news, ...passedOn },
    failures: [
      ...wrong,
      ...duplicateFailures(news),
      ...fixedFailures(resource.fields, olds, news).filter(({ property }) => isRight(property)),
      ...(resource.validate?.(news, olds) ?? []),
    ],
  };
}

/**
 * The inputs that were set before and are now left out, with what a new object has. Only here are the old inputs known,
 * so the values have to travel in the inputs that the other steps get.
 */
export function revertedInputs(fields: FieldTable, olds: Properties, news: Properties): Properties {
  const leftOut = Object.entries(fields).filter(
    ([name, { whenRemoved }]) =>
      whenRemoved !== undefined &&
      name in olds &&
      !isSame(olds[name], whenRemoved) &&
      news[name] === undefined,
  );
  return Object.fromEntries(leftOut.map(([name, { whenRemoved }]) => [name, whenRemoved]));
}

function shapeFailures(resource: Checked, news: Properties): Failure[] {
  const issues = resource.schema().safeParse(news).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownInputFailure(resource, [...issue.path, key]));
    }
    return valueAt(news, issue.path) === UNKNOWN ? [] : [failureOf(issue)];
  });
}

function failureOf({ path, message }: z.ZodIssue): Failure {
  return { property: propertyPath(path), reason: message };
}

function unknownInputFailure(resource: Checked, path: PropertyKey[]): Failure {
  const { kind, words, computed } = resource;
  const property = propertyPath(path);
  const { adviceOnName, placesOf }: typeof import("./input-names") = require("./input-names");
  if (path.length > 1) {
    return { property, reason: `is not a property that can be set here; ${adviceOnName(resource, path)}` };
  }
  if (computed.includes(property)) {
    const places = placesOf(resource.schema(), property);
    const advice = places.length > 0 ? `remove it; the input is ${places.join(" or ")}` : "remove it";
    return { property, reason: `is an output, which ${words.service} sets; ${advice}` };
  }
  return { property, reason: `is not an input of ${kind}; ${adviceOnName(resource, path)}` };
}

/** Reports each change that nothing can bring about. What a preview does not know yet may turn out to be the same. */
function fixedFailures(fields: FieldTable, olds: Properties, news: Properties): Failure[] {
  if (Object.keys(olds).length === 0) {
    return [];
  }
  return Object.entries(fields).flatMap(([property, field]) => {
    if (field.fixed === undefined) {
      return [];
    }
    const [before, after] = [olds[property] ?? field.default, news[property] ?? field.default];
    const isChanged = !hasUnknown(after) && !hasUnknown(before) && !isSameInput(field, before, after);
    return isChanged ? [{ property, reason: `cannot be changed; ${field.fixed}` }] : [];
  });
}

/** Reports each element that repeats an earlier one. Two unknown elements may turn out to differ. */
function duplicateFailures(news: Properties): Failure[] {
  // What a class passes on beside the inputs of a program begins with two underscores.
  const lists = Object.entries(news).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && !entry[0].startsWith("__"),
  );
  return lists.flatMap(([name, list]) => {
    const first = new Map<unknown, number>();
    return list.flatMap((element, index) => {
      const earlier = first.get(element);
      if (typeof element !== "string" || element === UNKNOWN || earlier === undefined) {
        first.set(element, index);
        return [];
      }
      return [
        { property: propertyPath([name, index]), reason: `repeats element ${earlier}; remove one of them` },
      ];
    });
  });
}
