import { valueAt } from "./property-path";
import type { Properties, ResourceDefinition } from "./resource";
import { type Path, secretInputsOf } from "./secret-inputs";
import { UNKNOWN } from "./unknown";

/** The members of a resource that decide what messages hide. */
export type Said = Pick<
  ResourceDefinition<never, Properties, { id: string }>,
  "secretInputs" | "secrets" | "said"
>;

/** A shorter text may be part of any word, so that it is one of a secret only in quotation marks. */
const MIN_LENGTH = 4;
/** A shorter part of a URL may be a word of its path, but for one of letters and digits that is no version or scheme. */
const MIN_SEGMENT_LENGTH = 12;
const MIXED_SEGMENT = /^(?=.*\d)(?=.*[a-z]).{8,}$/i;
/** How a header names what follows, which a service may repeat alone. */
const SCHEME = /^\s*(?:bearer|basic|token|api-?key|key|digest|oauth|negotiate)\s+(\S.*)$/is;
/** A placeholder for a secret, such as `{{generic_api_key}}`. */
const TEMPLATE = /^\{\{\w+\}\}$/;

/** The texts that no message about a resource may hold, by what it has of inputs and of state. */
export function secretTexts(
  { secretInputs = [], secrets = [], said = {} }: Said,
  has: Properties[],
): string[] {
  const { hidden = secretInputs, urls = [], shown = [] } = said;
  const always = [...hidden, ...secrets].map(pathOf);
  // Of what a host makes secret as a whole, the resource knows better what of it is.
  const isOwn = (path: Path) => secretInputs.includes(path.join("."));
  const texts = has.flatMap((properties) => {
    const visible = shown.reduce<unknown>((left, path) => without(left, pathOf(path)), properties);
    const paths = [...always, ...secretInputsOf(properties).filter((path) => !isOwn(path))];
    return [
      ...textsAt(visible, paths),
      ...urls
        .flatMap((path) => valuesAt(properties, pathOf(path)))
        .flatMap(textsIn)
        .flatMap(beyondHost),
    ];
  });
  return [...new Set(texts)];
}

/** All texts and numbers in the values at some places of what a program gives. */
export function textsAt(value: unknown, paths: readonly Path[]): string[] {
  return paths
    .flatMap((path) => valuesAt(value, path))
    .flatMap(textsIn)
    .flatMap(asSecret);
}

function pathOf(path: string): Path {
  return path.split(".");
}

/** The values at a path, in which `*` stands for every key. */
function valuesAt(value: unknown, [key, ...rest]: Path): unknown[] {
  if (key === undefined) {
    return [value];
  }
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const inner = key === "*" ? Object.values(value) : [valueAt(value, [key])];
  return inner.flatMap((each) => valuesAt(each, rest));
}

/** A value without what stands at a path. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (typeof value !== "object" || value === null || key === undefined) {
    return value;
  }
  const kept = Object.entries(value).flatMap(([name, each]) => {
    const isMeant = key === "*" || key === name;
    return isMeant && rest.length === 0 ? [] : [[name, isMeant ? without(each, rest) : each] as const];
  });
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).flatMap(textsIn);
  }
  const isText = (typeof value === "string" && value !== UNKNOWN) || typeof value === "number";
  return isText ? [String(value)] : [];
}

function asSecret(text: string): string[] {
  const [, behindScheme = ""] = SCHEME.exec(text) ?? [];
  return [text, behindScheme].filter((each) => !TEMPLATE.test(each)).flatMap(asLongSecret);
}

function asLongSecret(text: string): string[] {
  const { length } = text.trim();
  return length === 0 || length >= MIN_LENGTH ? [text].filter(() => length > 0) : inQuotationMarks(text);
}

function inQuotationMarks(text: string): string[] {
  return ['"', "'", "`"].map((mark) => mark + text + mark);
}

/** The parts of a URL that may be secret: who, and all after the host, whole and in its longer parts. */
function beyondHost(text: string): string[] {
  if (!URL.canParse(text)) {
    return asSecret(text);
  }
  const { username, password, pathname, search, searchParams, hash } = new URL(text);
  const [, written = ""] = /^[^:]*:\/*[^/?#]*(.*)$/s.exec(text) ?? [];
  const segments = [...pathname.split("/"), ...searchParams.keys(), hash.slice(1)];
  const parts = [
    ...segments.filter((segment) => segment.length >= MIN_SEGMENT_LENGTH || MIXED_SEGMENT.test(segment)),
    ...searchParams.values(),
    username,
    password,
    pathname + search + hash,
    written,
  ];
  return [...new Set(parts.flatMap((part) => [part, decoded(part)]))].filter(
    (part) => part.trim().length >= MIN_LENGTH,
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
