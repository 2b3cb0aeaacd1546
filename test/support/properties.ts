import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";

/** A resource's inputs or outputs as they travel between the engine and the host. */
export type Properties = Record<string, unknown>;

/** The text that stands for a value that is not known before the update, at any depth of a resource's inputs. */
export { unknownValue as UNKNOWN } from "@pulumi/pulumi/runtime";

/** JSON drops what is undefined, as the engine never sends it, and refuses nothing else that a property holds. */
export function toStruct(properties: Properties): Struct {
  const plain: Record<string, JavaScriptValue> = JSON.parse(JSON.stringify(properties));
  return Struct.fromJavaScript(plain);
}

/** Returns what a provider answers, with what it marks as secret in the clear. */
export function fromStruct(struct: Struct | undefined): Properties {
  return JSON.parse(JSON.stringify(struct?.toJavaScript() ?? {}), (_key, value) =>
    value?.[SIGNATURE] === SECRET ? value.value : value,
  );
}

/** By these the engine and a provider mark a value as secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
