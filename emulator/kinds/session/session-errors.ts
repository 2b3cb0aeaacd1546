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

export const toolNotInCatalogue = (slug: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_ToolNotFound",
    code: 4301,
    message: `Tool ${slug} not found`,
    suggestedFix: "Search the tools of the session",
  });

export const toolkitNotAllowed = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_ToolkitNotAllowed",
    code: 4324,
    message: `[Session Restriction] Toolkit '${toolkit}' is not allowed for this session`,
    suggestedFix: "Change the toolkits of the session",
  });

/** As for a toolkit; the slug for a tool is not documented. */
export const toolNotAllowed = (slug: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_ToolNotAllowed",
    message: `[Session Restriction] Tool '${slug}' is not allowed for this session`,
    suggestedFix: "Change the tools or the tags of the session",
  });

export const noActiveConnection = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_NoActiveConnection",
    code: 4302,
    message: `No active connection found for toolkit(s) '${toolkit}' in this session`,
    suggestedFix: "Connect an account of the toolkit, and wait until it is ACTIVE",
  });

export const accountNotInSession = (account: string, toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_NoActiveConnection",
    code: 4302,
    message: `'${account}' is none of the active connections for toolkit '${toolkit}' in this session`,
    suggestedFix: "Name an account by its id or its alias",
  });

export const ambiguousAccount = (toolkit: string, ids: readonly string[]): ApiError =>
  invalidSession(`Several accounts of toolkit '${toolkit}' are connected; name one of ${ids.join(", ")}`);

export const noManagedAuth = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_NoManagedAuth",
    code: 4308,
    message: `Toolkit '${toolkit}' has no managed app, and the session no auth config for it`,
    suggestedFix: "Create an auth config for the toolkit and name it in auth_configs of the session",
  });

export const toolkitIsNoAuth = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ToolRouterV2_ToolkitsIsNoAuth",
    code: 4326,
    message: `Toolkit '${toolkit}' needs no connection`,
    suggestedFix: "Call its tools without one",
  });
