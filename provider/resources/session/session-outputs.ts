import { currentUrl } from "../../core/masks";
import type { Properties } from "../../core/resource";
import { managedBy, removedBy } from "../../core/state";
import { currentValue, isMap, isSameValue, type Part } from "../../core/values";
import type { SessionField } from "./session-field-row";
import { rows } from "./session-fields";
import type { SessionObject } from "./session-object";

/** A warning of Composio. */
export interface SessionWarning {
  /** The code, such as `PRELOAD_TOOLS_HIGH_CONTEXT_USAGE`. */
  code: string;
  /** The text, for people. */
  message: string;
}

/** The stand-in for a value that Composio leaves out, or says in a form that is not known. */
type Unsaid = "open" | "as known" | "as new";

/**
 * Gives a session's fields the names that properties have. What means the same as the program says stays as it is
 * written there. What the program manages counts as open where Composio does not say it.
 *
 * @param known What was known before.
 * @internal
 */
export function sessionProperties(remote: SessionObject, known: Properties): Properties {
  const reported = rows.filter(([, { value, unreported }]) => value && !unreported);
  const properties = reported.map(([name, row]) => {
    const property = propertyOf(row, saidOf(remote, row), known[name], unsaid(name, row, known, remote));
    const isAsKnown = row.value && known[name] !== undefined && isSameValue(row.value, property, known[name]);
    return [name, isAsKnown ? known[name] : property];
  });
  return {
    ...Object.fromEntries(properties),
    sessionId: remote.id,
    mcpUrl: currentUrl(remote.mcp?.url, known.mcpUrl) ?? "",
    mcpType: remote.mcp?.type ?? known.mcpType ?? "http",
    configVersion: remote.config_version ?? known.configVersion ?? 0,
    exposedTools: remote.tool_router_tools ?? known.exposedTools ?? [],
    warnings: remote.warnings ?? [],
  };
}

/**
 * The value of an input that Composio says. Undefined where it is left out, or of a form that is not known.
 *
 * @internal
 */
export function saidOf(remote: SessionObject, row: SessionField): unknown {
  return row.value?.read(shownOf(remote, row));
}

/** @internal What an answer has in the place of an input. */
export function shownOf({ shown }: SessionObject, { api }: SessionField): unknown {
  const said: Properties = shown;
  return said[api];
}

/** Decides what is known of an input that an answer leaves out. One that the program has just taken away is as it should be. */
function unsaid(name: string, row: SessionField, known: Properties, remote: SessionObject): Unsaid {
  if (!row.managedOnceSet || removedBy(known).includes(name) || (row.namesSaved && isLimited(remote))) {
    return "as known";
  }
  return managedBy(known).includes(name) ? "open" : "as new";
}

/** Whether a session says something that a saved policy may say, and that a new session does not have. */
function isLimited(remote: SessionObject): boolean {
  return rows.some(([, row]) => {
    const said = row.isSaved ? saidOf(remote, row) : undefined;
    return row.value !== undefined && said !== undefined && !isSameValue(row.value, said, row.whenRemoved);
  });
}

function propertyOf(row: SessionField, said: unknown, known: unknown, unsaidAs: Unsaid): unknown {
  const { value, open, whenRemoved } = row;
  if (value?.parts) {
    return blockProperty(value.parts, said, known, unsaidAs);
  }
  return (
    (value && currentValue(value, said, known)) ??
    { open: open ?? whenRemoved, "as known": known ?? whenRemoved, "as new": whenRemoved }[unsaidAs]
  );
}

/** A block. A program that manages it minds the parts that it declares. */
function blockProperty(
  parts: Readonly<Record<string, Part>>,
  said: unknown,
  known: unknown,
  unsaidAs: Unsaid,
): Properties {
  const declared = isMap(known) && unsaidAs !== "as new" ? known : parts;
  const wanted = Object.entries(parts).filter(([name]) => name in declared);
  return Object.fromEntries(
    wanted.map(([name, part]) => {
      const { permits, open, whenRemoved, stays } = part;
      // A part that permits nothing need not be said.
      const isAsKnown =
        unsaidAs === "as known" || (unsaidAs === "open" && !permits && (stays || !isMap(said)));
      const otherwise = unsaidAs === "open" ? (open ?? whenRemoved) : whenRemoved;
      const read = isMap(said) ? currentValue(part.value, said[name], declared[name]) : undefined;
      return [name, read ?? (isAsKnown ? declared[name] : otherwise)];
    }),
  );
}
