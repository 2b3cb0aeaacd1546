import type { ResourceValidationPolicy } from "@pulumi/policy";
import { isOfKind } from "./is-of-kind";

/** A shared account is for the users that it names, and not for all of them. Mandatory. */
export const sharedAccountListed: ResourceValidationPolicy = {
  name: "composio-shared-account-listed",
  description: "A shared account names the users whose sessions may use it. None is shared with all users.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props: { sharing } }, reportViolation) => {
    if (
      isOfKind(type, "ConnectedAccount") &&
      sharing?.accountType === "SHARED" &&
      sharing.allowAllUsers !== false
    ) {
      reportViolation("Name the users in sharing.allowedUserIds, and leave out allowAllUsers.");
    }
  },
};
