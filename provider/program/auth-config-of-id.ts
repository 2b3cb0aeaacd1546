import type * as pulumi from "@pulumi/pulumi";
import { isPlain } from "./is-plain";

/** The inputs of an auth config that others look at before it is there. */
export interface DeclaredAuthConfig {
  toolkit: pulumi.Input<string>;
  enabledForToolRouter?: pulumi.Input<boolean>;
  custom?: pulumi.Input<{ authScheme: pulumi.Input<string> }>;
}

/** The declared inputs of each auth config of this program, by the output that is its id. */
const DECLARED = new WeakMap<object, DeclaredAuthConfig>();

/** Notes what is declared of an auth config whose id a preview may not know yet. */
export function noteAuthConfig(id: pulumi.Output<string>, declared: DeclaredAuthConfig): void {
  DECLARED.set(id, declared);
}

/** The declared inputs of the auth config whose id an input is, where a program has passed on that very output. */
export function authConfigOfId(id: unknown): DeclaredAuthConfig | undefined {
  return typeof id === "object" && id !== null ? DECLARED.get(id) : undefined;
}

/** The scheme that is declared of it, by which a preview can judge it before its id is known. */
export function schemeOfId(id: unknown): pulumi.Input<string> | undefined {
  const { custom } = authConfigOfId(id) ?? {};
  return custom !== undefined && isPlain(custom) ? custom.authScheme : undefined;
}
