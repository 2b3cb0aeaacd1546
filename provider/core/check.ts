import { isDeepStrictEqual } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import { CREATE_DEFAULTS } from "../resources/mcp-server/inputs";
import type { mcpServerInputs } from "../resources/mcp-server/inputs-schema";
import { COMPUTED_OUTPUTS } from "../resources/mcp-server/outputs";
import { isSame } from "./compare";
import { didYouMean } from "./nearest";
import { UNKNOWN } from "./unknown";
import type { z } from "./zod";

type Failure = dynamic.CheckFailure;
type Properties = Record<string, unknown>;

/**
 * Validates what the program declares, and completes it, without asking Composio.
 *
 * @param olds The inputs that the last `check` returned, empty for a new resource.
 * @param news The inputs that the program gives. Values that a preview does not know yet pass.
 * @returns The resolved inputs, and one failure for each problem.
 */
export function check(olds: Properties, news: Properties): { inputs: Properties; failures: Failure[] } {
  if (isDeepStrictEqual(olds, news)) {
    // They passed before. Nothing of what validates has to be loaded for a program without changes.
    return { inputs: news, failures: [] };
  }
  return {
    inputs: { ...revertedInputs(olds, news), ...news },
    failures: [...shapeFailures(news), ...duplicateFailures(news), ...toolkitFailures(news)],
  };
}

/**
 * An input that was set before and is now left out goes back to what a new server has. Only here are the old
 * inputs known, so the value has to travel in the inputs that the other steps get.
 */
function revertedInputs(olds: Properties, news: Properties): Properties {
  const leftOut = Object.entries(CREATE_DEFAULTS).filter(
    ([name, value]) => name in olds && !isSame(olds[name], value) && news[name] === undefined,
  );
  return Object.fromEntries(leftOut);
}

function shapeFailures(news: Properties): Failure[] {
  const issues = schema().safeParse(news).error?.issues ?? [];
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map(unknownInputFailure);
    }
    return valueAt(news, issue.path) === UNKNOWN ? [] : [failureOf(issue)];
  });
}

/** Loaded with the first change, because this brings zod. */
function schema(): typeof mcpServerInputs {
  const {
    mcpServerInputs,
  }: typeof import("../resources/mcp-server/inputs-schema") = require("../resources/mcp-server/inputs-schema");
  return mcpServerInputs;
}

function failureOf({ path, message }: z.ZodIssue): Failure {
  return { property: propertyPath(path), reason: message };
}

function unknownInputFailure(key: string): Failure {
  const reason = (COMPUTED_OUTPUTS as readonly string[]).includes(key)
    ? "is an output, which Composio sets; remove it"
    : `is not an input of McpServer; ${suggestInput(key)}`;
  return { property: propertyPath([key]), reason };
}

function suggestInput(key: string): string {
  const known = schema()
    .keyof()
    .options.filter((name) => !name.startsWith("__"));
  return didYouMean(key, known, `the inputs are ${known.join(", ")}`);
}

/** Reports each element that repeats an earlier one. Two unknown elements may turn out to differ. */
function duplicateFailures(news: Properties): Failure[] {
  const lists = Object.entries(news).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
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

/** Composio has one create for toolkits without authentication, and another for any. */
function toolkitFailures({ authConfigIds, noAuthApps = [], toolkits = [] }: Properties): Failure[] {
  if (isFilled(noAuthApps) && isFilled(toolkits)) {
    return [
      { property: "noAuthApps", reason: "cannot stand beside toolkits; name these toolkits there too" },
    ];
  }
  const reason = "must name at least one auth config, unless noAuthApps or toolkits names a toolkit";
  return [authConfigIds, noAuthApps, toolkits].every(isEmpty) ? [{ property: "authConfigIds", reason }] : [];
}

/** What is unknown is neither filled nor empty. */
function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

/** Pulumi's notation of a path: `authConfigIds[1]`, and `["a.b"]` for a key that is no plain word. */
function propertyPath(path: PropertyKey[]): string {
  return path.map((key, depth) => propertyStep(key, depth === 0)).join("");
}

function propertyStep(key: PropertyKey, isFirst: boolean): string {
  if (typeof key === "string" && /^[A-Za-z_][\w-]*$/.test(key)) {
    return isFirst ? key : `.${key}`;
  }
  return typeof key === "number" ? `[${key}]` : `[${JSON.stringify(String(key))}]`;
}
