import type { Output } from "@pulumi/pulumi";

/** Returns what an output holds once it is there. */
export function resolved<T>(output: Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}
