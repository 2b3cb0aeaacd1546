import { ApiError } from "../../api/api-error";

export const toolNotFound = (slug: string): ApiError =>
  new ApiError({
    status: 404,
    slug: "Tool_ToolNotFound",
    code: 2401,
    message: `Tool ${slug} not found`,
    suggestedFix: "Check your input.",
  });

export const noAccount = (userId: string, toolkit: string): ApiError =>
  accountNotFound(`No connected account found for user ID ${userId} for toolkit ${toolkit}`);

/** One that is there and not ACTIVE counts as none. */
export const noSuchAccount = (id: string, userId: string | undefined, toolkit: string): ApiError =>
  accountNotFound(
    `No connected account found with ID ${id}${userId === undefined ? "" : ` for user ID ${userId}`} for toolkit ${toolkit}`,
  );

const accountNotFound = (message: string): ApiError =>
  new ApiError({
    status: 404,
    slug: "ActionExecute_ConnectedAccountNotFound",
    code: 1810,
    message,
    suggestedFix: "Connect an account of the toolkit for the user, and wait until it is ACTIVE",
  });

/** The status is documented, the slug is not. */
export const accountNotShared = (id: string, userId: string): ApiError =>
  new ApiError({
    status: 403,
    slug: "ActionExecute_ConnectedAccountNotShared",
    message: `Connected account ${id} is not shared with user ID ${userId}`,
    suggestedFix: "Share the account with the user, or use one of the user's own",
  });
