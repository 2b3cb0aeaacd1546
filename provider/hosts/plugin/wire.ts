import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "../../core/resource";
import type { Path } from "../../core/secret-inputs";
import { UNKNOWN } from "../../core/unknown";
import { withoutUndefined } from "../../core/without-undefined";

/** By these the engine marks a value as a secret, and as a reference to a resource. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

/** A struct, as plain values. */
type Fields = Record<string, JavaScriptValue>;

/** Plain values that the engine sends, and where it keeps a secret, of a list as a whole, as its order may change. */
export interface Received {
  values: Properties;
  secrets: Path[];
}

/**
 * Reads what the engine sends. Null is how it says that there is nothing. A resource that a program passes as an input
 * stands for its id.
 */
export function receive(struct: Struct | undefined): Received {
  const secrets: Path[] = [];
  const values = plain(struct?.toJavaScript() ?? {}, [], secrets) as Properties;
  return { values, secrets };
}

/** Makes what the engine is sent, with the values at these paths as secrets, where they are there. */
export function send(values: object, secrets: readonly Path[] = []): Struct {
  // The outer ones first, because a secret in a secret is none.
  const ordered = [...secrets].sort((a, b) => a.length - b.length);
  return Struct.fromJavaScript(ordered.reduce(withSecret, withoutUndefined(values) as Fields));
}

function plain(value: unknown, path: Path, secrets: Path[]): unknown {
  if (Array.isArray(value)) {
    const inside: Path[] = [];
    const list = value.map((element) => plain(element, [], inside));
    if (inside.length > 0) {
      secrets.push(path);
    }
    return list;
  }
  if (!isObject(value)) {
    return value;
  }
  if (value[SIGNATURE] === SECRET) {
    secrets.push(path);
    return plain(value.value, path, []);
  }
  if (value[SIGNATURE] === RESOURCE) {
    return "id" in value ? value.id || UNKNOWN : value.urn;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each, [...path, key], secrets)]));
}

function withSecret(value: JavaScriptValue, [key, ...rest]: Path): Fields {
  if (isObject(value) && value[SIGNATURE] === SECRET) {
    return value;
  }
  if (key === undefined || !isObject(value)) {
    return { [SIGNATURE]: SECRET, value };
  }
  const inner = value[key];
  return inner === undefined ? value : { ...value, [key]: withSecret(inner, rest) };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
