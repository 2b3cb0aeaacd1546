import * as pulumi from "@pulumi/pulumi";
import type { Identity } from "../core/identity";
import { identityOfChild } from "../resources/identity-of-urn";

/** The identity that a class passes on, because Pulumi does not tell a dynamic provider the URN. */
export function identityOf(
  logicalName: string,
  parent: pulumi.Resource | undefined,
): Identity | Promise<Identity> {
  const identity = { project: pulumi.getProject(), stack: pulumi.getStack(), logicalName };
  // A promise, as an output would make the resource depend on its parent, and so on the parent's other children.
  return parent
    ? new Promise((resolve) => parent.urn.apply((urn) => resolve(identityOfChild(identity, urn))))
    : identity;
}
