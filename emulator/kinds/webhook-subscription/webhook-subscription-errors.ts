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

/** The emulator's own word. */
export const deliveryFailed = (url: string, cause: unknown): ApiError =>
  new ApiError({
    status: 502,
    slug: "Emulator_DeliveryFailed",
    message: `Nobody answers at ${url}: ${reasonOf(cause)}`,
    suggestedFix: "Start the receiver, or name its address by `to`",
    cause,
  });

/** Names the error of the system, which `fetch` hides in the cause of its own. */
function reasonOf(error: unknown): string {
  const { cause = error } = error instanceof Error ? error : {};
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
