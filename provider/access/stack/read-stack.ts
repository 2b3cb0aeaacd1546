import { parseJson } from "../../core/parse-json";
import { sanitizedExcerpt } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { isMap } from "../../core/values";
import { previewPairs } from "./preview-pairs";
import { pairsOf, type StackFile } from "./stack-pairs";
import { type StackResource, stackResource } from "./stack-resource";

const WANTED =
  "give what `pulumi stack export` or `pulumi preview --json` printed, as a file or on the standard input";

/**
 * Reads what Pulumi printed.
 *
 * @param file The name of the file, for messages.
 * @throws UserError for anything else.
 */
export function readStack(file: string, text: string): StackFile {
  return stackIn(file, parsed(file, text));
}

function stackIn(file: string, document: unknown): StackFile {
  const resources = exportedResources(file, document);
  if (resources) {
    const pairs = resources
      .filter(({ isPending }) => !isPending)
      .map((each) => ({ before: each, after: each }));
    return { file, pairs, isCompared: false, isPartial: false };
  }
  if (isMap(document)) {
    const { steps, diagnostics, changeSummary } = document;
    if (Array.isArray(steps) || (steps === undefined && diagnostics !== undefined)) {
      refuseFailed(file, diagnostics);
    }
    if (Array.isArray(steps)) {
      return { file, isCompared: true, ...inFile(file, () => previewPairs(steps, changeSummary)) };
    }
  }
  throw new UserError(`${file} is JSON, but not of a stack: ${WANTED}${hintFor(document)}`);
}

/** A file and what stands in it. */
export interface NamedText {
  /** The name by which it is shown. */
  readonly file: string;
  /** The JSON that Pulumi printed. */
  readonly text: string;
}

/**
 * Compares two states: as `pulumi stack export` prints them, or as previews end.
 *
 * @throws UserError for anything else.
 */
export function compareStates(before: NamedText, after: NamedText): StackFile {
  const pairs = pairsOf(readState(before.file, before.text), readState(after.file, after.text));
  return { file: after.file, pairs, isCompared: true, isPartial: false };
}

/** The resources of an export, or those that a preview ends with. */
function readState(file: string, text: string): StackResource[] {
  const document = parsed(file, text);
  const resources = exportedResources(file, document);
  if (resources) {
    return resources;
  }
  const { pairs, isPartial } = stackIn(file, document);
  if (isPartial) {
    throw new UserError(`${file} has only what changes, and no state: run the preview with --show-sames`);
  }
  return pairs.flatMap(({ after }) => after ?? []);
}

/** The resources of an export. A stack without resources has no list of them. */
function exportedResources(file: string, document: unknown): StackResource[] | undefined {
  if (!isMap(document) || !("deployment" in document)) {
    return undefined;
  }
  const { resources } = isMap(document.deployment) ? document.deployment : { resources: document.deployment };
  const states: unknown = resources ?? [];
  const read = Array.isArray(states) ? states.map(stackResource) : [undefined];
  const known = read.flatMap((each) => each ?? []);
  if (known.length < read.length) {
    throw new UserError(
      `${file} has resources in a form that is not known here, so it does not say who may do what`,
    );
  }
  return known;
}

/** Runs what reads a file, so that its messages name the file. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UserError
      ? new UserError(`${file} cannot be read: ${error.message}`, { cause: error })
      : error;
  }
}

function parsed(file: string, text: string): unknown {
  if (text.trim() === "") {
    throw new UserError(`${file} is empty: ${WANTED}. A command before a pipe may have failed`);
  }
  const document = parseJson(text);
  if (document === undefined) {
    const isStream = /^\s*\{[^\n]*\}\s*\n\s*\{/.test(text);
    const hint = isStream
      ? ". It has one event a line: run the preview without PULUMI_ENABLE_STREAMING_JSON_PREVIEW"
      : "";
    throw new UserError(`${file} is not JSON: ${WANTED}, and nothing beside it${hint}`);
  }
  return document;
}

function hintFor(document: unknown): string {
  if (isMap(document) && isMap(document.manifest)) {
    return ". This looks like an update plan or a checkpoint, which has no inputs to compare";
  }
  return isMap(document) && "resourcePlans" in document
    ? ". An update plan says what changes, and not from what"
    : "";
}

/** A preview that failed has some of the steps at the most. */
function refuseFailed(file: string, diagnostics: unknown): void {
  const all: unknown[] = Array.isArray(diagnostics) ? diagnostics : [];
  const failure = all.find((each) => isMap(each) && each.severity === "error");
  if (isMap(failure)) {
    const message = sanitizedExcerpt(
      String(failure.message ?? "")
        .trim()
        .split("\n")[0] ?? "",
    );
    throw new UserError(`${file} is of a preview that failed, so it does not have every change: ${message}`);
  }
}
