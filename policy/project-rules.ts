import type { ResourceValidationPolicy } from "@pulumi/policy";

/** The types of projects, of both hosts. */
const PROJECT = /\bcomposio:(index:)?Project$/;

/** The key that a project is made with is limited to some areas. Mandatory. */
export const fullAccessKeyForbidden: ResourceValidationPolicy = {
  name: "composio-full-access-key-forbidden",
  description: "The key of a project names the areas that it may use. Without a list it may do everything.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props: { createApiKey, apiKeyPermissions } }, reportViolation) => {
    if (PROJECT.test(type) && createApiKey === true && !apiKeyPermissions) {
      reportViolation("Name the areas that the key may use in apiKeyPermissions.");
    }
  },
};
