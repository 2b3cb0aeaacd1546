/** A mistake that a validator finds in a value. */
interface SchemaProblem {
  readonly instancePath: string;
  readonly message?: string;
  readonly params: Record<string, unknown>;
}

/**
 * Says what is wrong, and where.
 *
 * @param whole The name of the value, for a problem of none of its parts; without one, only the problem is said.
 */
export function describeProblem(
  { instancePath, message = "is not valid", params }: SchemaProblem,
  whole?: string,
): string {
  const place = instancePath.slice(1).replaceAll("/", ".") || whole;
  const unknown = params.additionalProperty;
  return `${place ? `${place} ` : ""}${message}${typeof unknown === "string" ? `: '${unknown}'` : ""}`;
}
