import { ApiError } from "../../api/api-error";

export const sessionNotFound = (id: string): ApiError =>
  new ApiError({
    status: 404,
    slug: "ToolRouterV2_SessionNotFound",
    code: 4303,
    message: `Tool router session ${id} not found`,
    suggestedFix: "Check the session id and the project of the API key",
  });

export const sessionGone = (id: string): ApiError =>
  new ApiError({
    status: 410,
    slug: "ToolRouterV2_SessionDeleted",
    message: `Tool router session ${id} was deleted`,
    suggestedFix: "Create another session",
  });

export const sessionConfigNotFound = (id: string): ApiError =>
  new ApiError({
    status: 404,
    slug: "ToolRouterV2_SessionConfigNotFound",
    message: `Session config ${id} not found`,
    suggestedFix: "List the session configs of the project",
  });

export const invalidSession = (message: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_BadRequest",
    code: 4300,
    message,
    suggestedFix: "Correct the configuration of the session",
  });

export const invalidAccounts = (ids: readonly string[]): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_InvalidConnectedAccountIds",
    code: 4306,
    message: `Connected accounts do not belong to the user of the session: ${ids.join(", ")}`,
    suggestedFix: "Name accounts of the session's user",
  });

export const versionConflict = (expected: number, actual: number): ApiError =>
  new ApiError({
    status: 409,
    slug: "ToolRouterV2_ConfigVersionConflict",
    message: `The session has version ${actual}, not ${expected}`,
    suggestedFix: "Read the session and try again",
  });

export const notEnabledForAccount = (): ApiError =>
  new ApiError({
    status: 403,
    slug: "ToolRouterV2_NotEnabled",
    message: "Tool router is not enabled for this account",
    suggestedFix: "Ask support to enable it",
  });

export const hooksNotInPlan = (what: string): ApiError =>
  new ApiError({
    status: 403,
    slug: "ToolRouterV2_HooksNotAvailable",
    message: `${what} are not available on the plan of this organization`,
    suggestedFix: "Upgrade the plan",
  });
