import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { RESOURCE_SIGNATURE, SECRET_SIGNATURE, SIGNATURE } from "../../core/protocol-marks";
import type { Properties } from "../../core/resource";
import type { Path } from "../../core/secret-inputs";
import { UNKNOWN } from "../../core/unknown";
import { withoutUndefined } from "../../core/without-undefined";

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
  if (value[SIGNATURE] === SECRET_SIGNATURE) {
    secrets.push(path);
    return plain(value.value, path, []);
  }
  if (value[SIGNATURE] === RESOURCE_SIGNATURE) {
    return "id" in value ? value.id || UNKNOWN : value.urn;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each, [...path, key], secrets)]));
}

function withSecret(value: JavaScriptValue, [key, ...rest]: Path): Fields {
  if (isObject(value) && value[SIGNATURE] === SECRET_SIGNATURE) {
    return value;
  }
  if (key === undefined || !isObject(value)) {
    return { [SIGNATURE]: SECRET_SIGNATURE, value };
  }
  const inner = value[key];
  return inner === undefined ? value : { ...value, [key]: withSecret(inner, rest) };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
