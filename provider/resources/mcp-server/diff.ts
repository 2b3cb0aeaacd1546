import type { dynamic } from "@pulumi/pulumi";
import { includesAll, isSame } from "../../core/compare";
import { hasUnknown } from "../../core/unknown";
import {
  CREATE_DEFAULTS,
  INPUT_NAMES,
  type InputName,
  isCreateOnly,
  MANAGED_ONCE_SET,
  type McpServerInputs,
} from "./inputs";
import { declarationOf, declaredBy, type KnownOutputs, outputsOf } from "./outputs";
import type { McpServerObject } from "./server-object";

/** Compares what the state holds of a server with what the program declares. It makes no request. */
export function diff(olds: KnownOutputs, news: McpServerInputs): dynamic.DiffResult {
  const changed = changedInputs(olds, news);
  return {
    changes: changed.length > 0,
    replaces: changed.filter(isCreateOnly),
    // Names are unique in a Composio project, so the old server has to go first.
    deleteBeforeReplace: true,
  };
}

/**
 * The inputs that the program sets and the server does not have, or may not have: a value is unknown, or the
 * program has only begun to manage it, and the state may be behind.
 */
export function changedInputs(olds: KnownOutputs, news: McpServerInputs): InputName[] {
  const declared = declarationOf(olds);
  const newlyManaged = MANAGED_ONCE_SET.filter((name) => !olds.__managed?.includes(name));
  const isNewlyManaged = (name: InputName) => (newlyManaged as InputName[]).includes(name);
  return INPUT_NAMES.filter(
    (name) =>
      news[name] !== undefined &&
      (hasUnknown(news[name]) ||
        isNewlyManaged(name) ||
        !isSame(declared[name] ?? CREATE_DEFAULTS[name], news[name])),
  );
}

/** The inputs that a server does not have as declared. What Composio does not report is left out. */
export function differences(server: McpServerObject, inputs: McpServerInputs): InputName[] {
  return changedInputs(outputsOf(server, declaredBy(inputs)), inputs);
}

/** The inputs that a server has neither as declared nor in another spelling or completed by the service. */
export function contradictions(server: McpServerObject, inputs: McpServerInputs): InputName[] {
  const { toolkits, allowedTools } = outputsOf(server, {});
  const isCompleted = (name: InputName) =>
    (name === "toolkits" && includesAll(toolkits, inputs.toolkits ?? [])) ||
    (name === "allowedTools" && includesAll(allowedTools, inputs.allowedTools ?? []));
  return differences(server, inputs).filter((name) => !isCompleted(name));
}
