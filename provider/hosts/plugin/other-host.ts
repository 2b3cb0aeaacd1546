import type { Properties } from "../../core/resource";

/** The output by which Pulumi's dynamic-provider process finds the code of a resource. */
const CODE = "__provider";

/** What is not of the other host, whose states move here as they are. */
export function withoutCode({ [CODE]: _, ...properties }: Properties): Properties {
  return properties;
}

/** The outputs with what the other host needs of them, so that every state can move there. */
export function withCode(kind: string, outputs: object): Properties {
  return { ...outputs, [CODE]: codeOf(kind) };
}

/** The constant of the dynamic resource of this kind. */
export function codeOf(kind: string): string {
  const name = kind.replace(/^./, (letter) => letter.toLowerCase());
  return `exports.handler = () => require("pulumi-composio/dynamic").${name};`;
}
