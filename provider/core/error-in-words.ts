import { hidden } from "./hiding";
import type { Operation, Properties, ResourceDefinition } from "./resource";
import { sanitizedBeginning } from "./sanitize";

/** The members of a resource that say what has failed. */
type Explaining<Context> = Pick<
  ResourceDefinition<Context, never, { id: string }>,
  "nameOf" | "explain" | "redact"
>;

/**
 * The error of an operation for people, without secrets in its messages or in those of the errors that it wraps.
 *
 * @param properties The properties that name the object.
 */
export function errorInWords<Context>(
  { nameOf, explain, redact }: Explaining<Context>,
  context: Context,
  operation: Operation,
  properties: Properties,
  error: unknown,
): Error {
  const name = nameOf(properties) ?? sanitizedBeginning(String(properties.id));
  const said = explain(context, operation, name, error) ?? (error as Error);
  const safe = (text: string) => hidden(redact?.(context, text) ?? text);
  for (const each of withCauses(said)) {
    each.message = safe(each.message);
    each.stack = safe(each.stack ?? "");
  }
  return said;
}

/** An error, and those that it wraps. */
function withCauses(error: Error): Error[] {
  return error.cause instanceof Error ? [error, ...withCauses(error.cause)] : [error];
}
