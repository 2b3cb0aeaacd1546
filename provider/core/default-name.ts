import { createHash } from "node:crypto";
import type { Identity } from "./identity";
import type { FieldTable, Properties } from "./resource";
import { hasUnknown, UNKNOWN } from "./unknown";

/** How the default names of a kind look: a part for people, a hyphen, and hexadecimal digits. */
export interface NameForm {
  /** Makes the part for people of a logical name. */
  readable(logicalName: string): string;
  /** The number of digits. They keep the stacks of one project in the service apart. */
  digits: number;
  /** The input that has the name; `name` unless given. */
  input?: string;
}

/**
 * Makes the part for people of letters, digits, underscores and hyphens, without a hyphen at either end.
 *
 * @param maxLength How long it may be.
 * @param otherwise The part where nothing of the logical name is left.
 */
export function wordsOf(maxLength: number, otherwise: string): NameForm["readable"] {
  return (logicalName) =>
    logicalName
      .replace(/[^\w-]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, maxLength)
      .replace(/-+$/, "") || otherwise;
}

/**
 * The default name of a resource, of which the digits are a hash of where it stands in its program. So a preview shows
 * the name that comes to be, and a second run has it too.
 *
 * @param parts Values that go into the hash beside that. One that a preview does not know yet makes the name unknown.
 */
export function defaultName(
  { readable, digits }: NameForm,
  identity: Identity,
  parts: readonly unknown[] = [],
): string {
  if (hasUnknown(parts)) {
    return UNKNOWN;
  }
  const { project, stack, logicalName, parentTypes } = identity;
  const place = [
    project,
    stack,
    logicalName,
    ...(parentTypes === undefined ? [] : [parentTypes]),
    ...(parts.length > 0 ? [parts] : []),
  ];
  const hash = createHash("sha256").update(JSON.stringify(place)).digest("hex");
  return `${readable(logicalName)}-${hash.slice(0, digits)}`;
}

/**
 * The inputs of a resource to which the program gives no name. It keeps the default name that it has, whatever becomes
 * of the stack's name, the logical name or the parents. Only a new resource and a replacement have no old inputs.
 *
 * @param olds The inputs that the last `check` returned, or the last read.
 * @param parts Values that go into the hash of a new name.
 * @returns Nothing where the program gives a name, or nobody has said where the resource stands. Where there are parts,
 * the name that a new object would get stands beside that.
 */
export function withDefaultName(
  form: NameForm,
  olds: Properties,
  news: Properties,
  identity: Identity | undefined,
  parts: readonly unknown[] = [],
): Properties {
  const { input = "name" } = form;
  const isGiven = news[input] !== undefined && news[input] !== null;
  if (isGiven || !identity) {
    return {};
  }
  const newName = defaultName(form, identity, parts);
  return {
    [input]: keptName(form, olds, identity) ?? newName,
    __autonamed: true,
    ...(parts.length > 0 && { __newName: newName }),
  };
}

/**
 * Whether an object that replaces another one gets its name.
 *
 * @param olds The properties of the other one.
 * @param news The inputs of it, of which a default name may only be kept as long as the other one lives.
 */
export function keepsName({ input = "name" }: NameForm, olds: Properties, news: Properties): boolean {
  const wanted = news.__newName ?? news[input];
  return typeof wanted === "string" && wanted !== "" && wanted === olds[input];
}

function keptName(form: NameForm, olds: Properties, { logicalName }: Identity): unknown {
  const { [form.input ?? "name"]: name, __autonamed, __defaultName } = olds;
  // States of version 0.1.0 do not say which name is a default one, nor what an older version has read as drift.
  const isKept = __autonamed === true || hasForm(form, name, logicalName);
  return __defaultName ?? (isKept ? name : undefined);
}

/** Whether a name may be a default one of a logical name. */
function hasForm({ readable, digits }: NameForm, name: unknown, logicalName: string): boolean {
  const start = `${readable(logicalName)}-`;
  return (
    typeof name === "string" &&
    name.startsWith(start) &&
    name.length === start.length + digits &&
    /^[0-9a-f]+$/.test(name.slice(start.length))
  );
}

/** The property that the state holds beside the name, which somebody may change elsewhere, because a read gets no inputs. */
export function rememberedName(fields: FieldTable, inputs: Properties): Properties {
  const input = Object.keys(fields).find((name) => fields[name]?.isName) ?? "name";
  return inputs.__autonamed === true ? { __defaultName: inputs[input] } : {};
}
