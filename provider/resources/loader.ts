import type { Properties } from "../core/resource";

/**
 * The code that Pulumi keeps in the state of every resource and evaluates in its dynamic-provider process,
 * with the program's folder as the base of `require`. It names the export of `pulumi-composio/dynamic` for a class.
 *
 * A constant for each class, because the usual serialized closure cannot hold a zod schema, puts kilobytes of code
 * into every resource's state, and freezes that code where an upgrade of this package cannot reach it.
 *
 * It must stay valid for ever: states written by any earlier version of this package hold it.
 *
 * @param kind The name of a class of this package.
 */
export function codeOf(kind: string): string {
  const exported = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  return `exports.handler = () => require("pulumi-composio/dynamic").${exported};`;
}

const DYNAMIC = "pulumi-nodejs:dynamic/composio:";
const NATIVE = "composio:index:";

/** The type that Pulumi gives a dynamic resource of a class. Every state holds it, so it never changes either. */
export function dynamicType(kind: string): string {
  return `${DYNAMIC}${kind}`;
}

/** The type of a resource of the plugin. */
export function nativeType(kind: string): string {
  return `${NATIVE}${kind}`;
}

/** The type that a resource has in the plugin, by its type there or in the dynamic host. Others stay. */
export function asNativeType(type: string): string {
  return type.startsWith(DYNAMIC) ? nativeType(type.slice(DYNAMIC.length)) : type;
}

/** The property in which Pulumi's dynamic-provider process looks for the code. */
export const CODE = "__provider";

/** The properties of a resource with the code, by which Pulumi's dynamic-provider process can serve it. */
export function withCode(kind: string, properties: object): Properties {
  return { ...properties, [CODE]: codeOf(kind) };
}

/** The properties of a resource without the code, which is nothing of Composio's. */
export function withoutCode({ [CODE]: _, ...properties }: Properties): Properties {
  return properties;
}
