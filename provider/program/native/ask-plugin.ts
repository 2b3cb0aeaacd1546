import * as pulumi from "@pulumi/pulumi";
import { version } from "../../core/version";
import { nativeType } from "../../resources/loader";

/**
 * Calls a function of the plugin.
 *
 * @internal
 */
export function ask<Result>(name: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<Result> {
  return pulumi.runtime.invoke(nativeType(name), { ...args }, { version, ...opts });
}

/**
 * Calls a function of the plugin whose arguments may be outputs.
 *
 * @internal
 */
export function askOutput<Result>(
  name: string,
  args: object,
  opts: pulumi.InvokeOutputOptions = {},
): pulumi.Output<Result> {
  return pulumi.runtime.invokeOutput<Result>(nativeType(name), { ...args }, { version, ...opts });
}
