import { didYouMean } from "./nearest";
import { propertyPath } from "./property-path";
import type { FieldTable } from "./resource";
import { z } from "./zod";

/** The members that an advice on a wrong name needs of a resource. */
interface Named {
  kind: string;
  fields: FieldTable;
  schema(): z.AnyZodObject;
}

/**
 * Says what was probably meant by a name that is no input: the input that the service calls so, one whose
 * last words it is, one that is near, or one of this name in another place.
 *
 * @param path Where the program has the name.
 */
export function adviceOnName({ kind, fields, schema }: Named, path: readonly PropertyKey[]): string {
  const key = String(path.at(-1));
  const at = path.slice(0, -1);
  const [ofService] = Object.entries(fields).find(([, { api }]) => at.length === 0 && api === key) ?? [];
  const known = namesOf(at.reduce<z.ZodTypeAny | undefined>(stepInto, schema()));
  const spelled = camelCase(key);
  const elsewhere = placesOf(schema(), spelled);
  if (ofService !== undefined || known.includes(spelled)) {
    return `did you mean "${ofService ?? spelled}"?`;
  }
  if (elsewhere.length > 0) {
    return `did you mean ${elsewhere.join(" or ")}?`;
  }
  const what = at.length === 0 ? "the inputs are" : `${propertyPath(at)} has`;
  const list = known.length > 0 ? `${what} ${known.join(", ")}` : `remove it; ${kind} takes nothing there`;
  const [longer, ...others] = known.filter((name) => name.endsWith(capitalized(spelled)));
  return longer !== undefined && others.length === 0
    ? `did you mean "${longer}"?`
    : didYouMean(spelled, known, list);
}

/** The places of an input, as a program writes them. */
export function placesOf(schema: z.ZodTypeAny, name: string, at: readonly PropertyKey[] = []): string[] {
  const shape = objectIn(schema)?.shape ?? {};
  return Object.entries<z.ZodTypeAny>(shape).flatMap(([key, inner]) =>
    key === name ? [propertyPath([...at, key])] : placesOf(inner, name, [...at, key]),
  );
}

function namesOf(schema: z.ZodTypeAny | undefined): string[] {
  const shape = schema && objectIn(schema)?.shape;
  return Object.keys(shape ?? {}).filter((name) => !name.startsWith("__"));
}

function stepInto(schema: z.ZodTypeAny | undefined, key: PropertyKey): z.ZodTypeAny | undefined {
  const inner = schema && unwrapped(schema);
  if (inner instanceof z.ZodRecord) {
    return inner.valueSchema;
  }
  if (inner instanceof z.ZodArray) {
    return inner.element;
  }
  return inner && objectIn(inner)?.shape[String(key)];
}

function objectIn(schema: z.ZodTypeAny): z.AnyZodObject | undefined {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? inner : undefined;
}

/** The schema without what makes it optional or adds to it. */
function unwrapped(schema: z.ZodTypeAny): z.ZodTypeAny {
  if (schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap());
  }
  return schema instanceof z.ZodEffects ? unwrapped(schema.innerType()) : schema;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The service writes names in snake case. */
function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}
