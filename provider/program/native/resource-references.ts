import * as pulumi from "@pulumi/pulumi";
import { version } from "../../core/version";
import type { Kind } from "../../resources";
import { nativeType } from "../../resources/loader";
import * as classes from "./classes";
import { Provider } from "./provider";

/** A class of the plugin, as it stands for a resource that is there. */
type ClassOfResource = new (
  name: string,
  args: undefined,
  opts: pulumi.CustomResourceOptions,
) => pulumi.CustomResource;

/** The class of each kind. */
const CLASSES: Readonly<Record<Kind, ClassOfResource>> = classes;

const BY_TYPE = new Map(Object.entries(CLASSES).map(([kind, Class]) => [nativeType(kind), Class]));

/** @throws Error when this version has no such class. */
function construct(name: string, type: string, urn: string): pulumi.Resource {
  const Class = BY_TYPE.get(type);
  if (!Class) {
    throw new Error(`Version ${version} of pulumi-composio has no resource of the type ${type}.`);
  }
  return new Class(name, undefined, { urn });
}

/*
 * Pulumi's SDK makes an instance of its class of each resource that reaches the program as a value, such as an output
 * of a component of another language. Without this, the value would be the id alone.
 */
pulumi.runtime.registerResourceModule("composio", "index", { version, construct });
pulumi.runtime.registerResourcePackage("composio", {
  version,
  constructProvider: (name, _type, urn) => new Provider(name, undefined, { urn }),
});
