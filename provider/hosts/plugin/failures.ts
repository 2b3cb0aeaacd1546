import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import type { Failure } from "../../core/resource";

/** Puts mistakes into the engine's words. */
export function failures(found: readonly Failure[]): CheckFailure[] {
  return found.map(({ property, reason }) => {
    const failure = new CheckFailure();
    failure.setProperty(property);
    failure.setReason(reason);
    return failure;
  });
}
