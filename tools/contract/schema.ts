/** A JSON schema, as OpenAPI 3.0 and 3.1 write them. */
export interface Schema {
  type?: string | readonly string[];
  nullable?: boolean;
  deprecated?: boolean;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  enum?: readonly unknown[];
  const?: unknown;
}

/** A part of a body: where nothing is said of its type, it may be anything. */
export interface Field {
  types: string[];
  deprecated: boolean;
  required: boolean;
}

/** The parts of a body by their paths, such as `toolkit.slug`, `items[].id`, and `icons.*` for any key. */
export type Fields = Map<string, Field>;

/** The types of what a schema allows, in JSON's words. Empty where it may be anything. */
export function typesOf(schema: Schema): string[] {
  const named = [schema.type ?? []].flat().map((type) => (type === "integer" ? "number" : type));
  const values = schema.enum ?? ("const" in schema ? [schema.const] : []);
  const own = named.length > 0 ? named : values.map(typeOf);
  const implied = own.length > 0 ? own : shapeOf(schema);
  const variants = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map(typesOf);
  const isOpen = variants.some((types) => types.length === 0);
  const parts = [...(isOpen ? [] : variants.flat()), ...(schema.allOf ?? []).flatMap(typesOf)];
  // What stands beside variants, such as `type: object`, says no more than they do.
  const all = parts.length > 0 ? parts : implied;
  return [...new Set([...all, ...(schema.nullable && all.length > 0 ? ["null"] : [])])].sort();
}

/** The type of a value, in JSON's words. */
export function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function shapeOf({ properties, additionalProperties, items }: Schema): string[] {
  return properties || additionalProperties ? ["object"] : items ? ["array"] : [];
}

/** Lists the parts of a body. A schema that holds itself is followed once, and may be anything from there on. */
export function fieldsOf(schema: Schema): Fields {
  const fields: Fields = new Map();
  addFields(fields, schema, { path: "", above: [], isVariant: false });
  return fields;
}

/** Where a schema stands: below which others, and whether a body may have another one in its place. */
interface Place {
  path: string;
  above: readonly Schema[];
  isVariant: boolean;
}

function addFields(fields: Fields, schema: Schema, { path, above, isVariant }: Place): void {
  const below = (step: string) => (path === "" || step === "[]" ? `${path}${step}` : `${path}.${step}`);
  if (above.includes(schema)) {
    add(fields, below("*"), {}, false);
    return;
  }
  const follow = (step: string, part: Schema, isRequired = false) => {
    const place = below(step);
    add(fields, place, part, isRequired && !isVariant);
    addFields(fields, part, { path: place, above: [...above, schema], isVariant });
  };
  const { properties = {}, additionalProperties, items, required = [] } = schema;
  for (const [name, property] of Object.entries(properties)) {
    follow(name, property, required.includes(name));
  }
  const rest = additionalProperties ?? isFree(schema);
  if (rest !== false) {
    follow("*", rest === true ? {} : rest);
  }
  if (items) {
    follow("[]", items);
  }
  const here = { path, above: [...above, schema] };
  for (const part of schema.allOf ?? []) {
    addFields(fields, part, { ...here, isVariant });
  }
  for (const part of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
    addFields(fields, part, { ...here, isVariant: true });
  }
}

/** Whether a schema says nothing of what an object holds. */
function isFree({ properties, type, allOf, oneOf, anyOf }: Schema): boolean {
  return [type].flat().includes("object") && !(properties ?? allOf ?? oneOf ?? anyOf);
}

/** A field of several variants may have the types of each, and is deprecated where every one of them says so. */
function add(fields: Fields, path: string, schema: Schema, required: boolean): void {
  const types = typesOf(schema);
  const deprecated = schema.deprecated === true;
  const known = fields.get(path);
  const isOpen = types.length === 0 || known?.types.length === 0;
  fields.set(path, {
    types: isOpen ? [] : [...new Set([...(known?.types ?? []), ...types])].sort(),
    deprecated: deprecated && known?.deprecated !== false,
    required: required && known?.required !== false,
  });
}

/** Finds the field of a path. A name that a schema does not list may be one of its any keys. */
export function fieldAt(fields: Fields, path: string): Field | undefined {
  const found = nameAt(fields, path);
  return found === undefined ? undefined : fields.get(found);
}

/** The path by which a schema lists a field. */
export function nameAt(fields: Fields, path: string): string | undefined {
  let known = "";
  for (const step of path.match(/\[\]|[^.[\]]+/g) ?? []) {
    const dot = known === "" ? "" : ".";
    const places = step === "[]" ? [`${known}[]`] : [`${known}${dot}${step}`, `${known}${dot}*`];
    const next = places.find((place) => fields.has(place));
    if (next === undefined) {
      return fields.get(known)?.types.length === 0 ? known : undefined;
    }
    known = next;
  }
  return known;
}
