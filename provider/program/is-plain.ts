import * as pulumi from "@pulumi/pulumi";

/**
 * Whether an input is an object that is there, and no output or promise of one. A program may also give a text or a list
 * in its place, which is a mistake that `check` tells of, and has to come there as it is.
 */
export function isPlain<T extends object>(input: pulumi.Input<T>): input is T {
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  return isObject && !pulumi.Output.isInstance(input) && !(input instanceof Promise);
}
