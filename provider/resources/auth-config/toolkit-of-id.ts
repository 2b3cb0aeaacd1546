import type * as pulumi from "@pulumi/pulumi";

/** The toolkit of each auth config of this program, by the output that is its id. */
const TOOLKITS = new WeakMap<object, pulumi.Input<string>>();

/** Notes the toolkit of an auth config whose id a preview may not know yet. */
export function noteToolkit(id: pulumi.Output<string>, toolkit: pulumi.Input<string>): void {
  TOOLKITS.set(id, toolkit);
}

/** The toolkit of the auth config whose id an input is, where a program has passed on that very output. */
export function toolkitOfId(id: unknown): pulumi.Input<string> | undefined {
  return typeof id === "object" && id !== null ? TOOLKITS.get(id) : undefined;
}
