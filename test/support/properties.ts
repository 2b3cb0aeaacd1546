import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";

/** A resource's inputs or outputs as they travel between the engine and the host. */
export type Properties = Record<string, unknown>;

/** What stands for a value that is not known before the update, at any depth of a resource's inputs. */
export { unknownValue as UNKNOWN } from "@pulumi/pulumi/runtime";

/** JSON drops what is undefined, as the engine never sends it, and refuses nothing else that a property holds. */
export function toStruct(properties: Properties): Struct {
  const plain: Record<string, JavaScriptValue> = JSON.parse(JSON.stringify(properties));
  return Struct.fromJavaScript(plain);
}

export function fromStruct(struct: Struct | undefined): Properties {
  return struct?.toJavaScript() ?? {};
}
