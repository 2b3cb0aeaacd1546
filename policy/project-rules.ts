import type { ResourceValidationPolicy } from "@pulumi/policy";
import { isOfKind } from "./is-of-kind";

/** The key that a project is made with is limited to some areas. Mandatory. */
export const fullAccessKeyForbidden: ResourceValidationPolicy = {
  name: "composio-full-access-key-forbidden",
  description: "The key of a project names the areas that it may use. Without a list it may do everything.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props: { createApiKey, apiKeyPermissions } }, reportViolation) => {
    if (isOfKind(type, "Project") && createApiKey === true && !apiKeyPermissions) {
      reportViolation("Name the areas that the key may use in apiKeyPermissions.");
    }
  },
};
