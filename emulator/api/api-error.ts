interface Problem {
  status: number;
  slug: string;
  code?: number;
  message: string;
  suggestedFix: string;
  errors?: string[];
}

/** An answer in the API's error envelope. */
export class ApiError extends Error {
  constructor(private readonly problem: Problem) {
    super(problem.message);
  }

  get status(): number {
    return this.problem.status;
  }

  envelope(requestId: string) {
    const { message, slug, status, suggestedFix, errors } = this.problem;
    const code = this.problem.code ?? 10_000 + status;
    const details = { message, code, slug, status, request_id: requestId, suggested_fix: suggestedFix };
    return { error: errors ? { ...details, errors } : details };
  }
}

export const badRequest = (errors: string[]): ApiError =>
  new ApiError({
    status: 400,
    slug: "HTTP_BadRequest",
    message: "Validation error while processing request",
    suggestedFix: "Correct the request as listed under errors and send it again",
    errors,
  });

export const unauthorized = (message: string): ApiError =>
  new ApiError({
    status: 401,
    slug: "HTTP_Unauthorized",
    message,
    suggestedFix: "Send exactly one valid key, in x-api-key or in x-user-api-key",
  });

export const insufficientPermissions = (lacking: "read" | "write"): ApiError =>
  new ApiError({
    status: 403,
    slug: "APIKey_InsufficientPermissions",
    message: `This API key may not ${lacking}`,
    suggestedFix: `Use an API key with ${lacking} access to this project`,
  });

export const notFound = (message: string, suggestedFix: string): ApiError =>
  new ApiError({ status: 404, slug: "HTTP_NotFound", message, suggestedFix });

export const toolkitNotFound = (slug: string): ApiError =>
  notFound(`Toolkit ${slug} not found`, "Check the toolkit's slug");

export const serverNotFound = (id: string): ApiError =>
  notFound(`MCP server ${id} not found`, "List the servers of the project to find the right id");

export const duplicateName = (name: string, status: number): ApiError =>
  new ApiError({
    status,
    slug: "MCP_DuplicateServerName",
    code: 1151,
    message: `An MCP server with name "${name}" already exists`,
    suggestedFix: "Choose another name, or use the server that has it",
  });

export const authConfigNotFound = (id: string, status: number): ApiError =>
  new ApiError({
    status,
    slug: "Auth_Config_NotFound",
    code: 607,
    message: `Auth config ${id} not found`,
    suggestedFix: "List the auth configs of the project to find the right id",
  });

export const internalError = (): ApiError =>
  new ApiError({
    status: 500,
    slug: "HTTP_InternalServerError",
    message: "Internal server error",
    suggestedFix: "Try again later",
  });

export const unavailable = (): ApiError =>
  new ApiError({
    status: 503,
    slug: "HTTP_ServiceUnavailable",
    message: "Service unavailable",
    suggestedFix: "Try again later",
  });
