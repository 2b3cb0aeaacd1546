/**
 * The stand-in for a value that a preview does not know yet, at any depth of a resource's inputs. The
 * `runtime.unknownValue` of the engine's SDK, repeated here so that this folder does without the SDK at run time.
 */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is unknown, or anything in it, however deep. */
export function hasUnknown(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).some(hasUnknown)
    : value === UNKNOWN;
}

/** The texts of a list that are known. */
export function knownTexts(list: unknown): string[] {
  return knownElements(list).map(({ element }) => element);
}

/** The same, each with its place. */
export function knownElements(list: unknown): { element: string; index: number }[] {
  const elements: unknown[] = Array.isArray(list) ? list : [];
  return elements.flatMap((element, index) =>
    typeof element === "string" && element !== UNKNOWN ? [{ element, index }] : [],
  );
}
