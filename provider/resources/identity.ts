import * as pulumi from "@pulumi/pulumi";
import type { Identity } from "../core/identity";

/** The identity that a class passes on, because Pulumi does not tell a dynamic provider the logical name. */
export function identityOf(logicalName: string): Identity {
  return { project: pulumi.getProject(), stack: pulumi.getStack(), logicalName };
}
