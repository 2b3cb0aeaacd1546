import { ApiError, notFound } from "../../api/api-error";

export const subscriptionNotFound = (id: string): ApiError =>
  notFound(`Webhook subscription ${id} not found`, "List the webhook subscriptions of the project");

export const subscriptionExists = (): ApiError =>
  new ApiError({
    status: 409,
    slug: "Webhook_SubscriptionAlreadyExists",
    message: "The project has a webhook subscription already",
    suggestedFix: "Update the webhook subscription that exists, or delete it first",
  });

export const needsProjectKey = (status: 401 | 403): ApiError =>
  new ApiError({
    status,
    slug: status === 401 ? "HTTP_Unauthorized" : "APIKey_InsufficientPermissions",
    message: "Webhook subscriptions take an API key of the project",
    suggestedFix: "Send the key of the project in x-api-key",
  });
