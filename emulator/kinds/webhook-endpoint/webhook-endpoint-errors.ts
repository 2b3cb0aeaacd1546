import { ApiError, notFound } from "../../api/api-error";

export const endpointNotFound = (id: string): ApiError =>
  notFound(`Webhook endpoint ${id} not found`, "List the webhook endpoints of the project");

/** As the framework of the service answers a route that it does not have. */
export const noSuchRoute = (status: 404 | 405, path: string): ApiError =>
  new ApiError({
    status,
    slug: status === 404 ? "HTTP_NotFound" : "HTTP_MethodNotAllowed",
    message: status === 404 ? `Route DELETE:${path} not found` : "Method not allowed",
    suggestedFix: "Check the method and the path",
  });
