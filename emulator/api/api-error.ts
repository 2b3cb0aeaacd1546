interface Problem {
  status: number;
  slug: string;
  code?: number;
  message: string;
  suggestedFix: string;
  errors?: string[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** An answer in the API's error envelope. */
export class ApiError extends Error {
  readonly #problem: Problem;

  constructor(problem: Problem) {
    super(problem.message, { cause: problem.cause });
    this.#problem = problem;
  }

  /** Headers beside those that each answer has. */
  get headers(): Readonly<Record<string, string>> {
    return this.#problem.headers ?? {};
  }

  get status(): number {
    return this.#problem.status;
  }

  envelope(requestId: string) {
    const { message, slug, status, suggestedFix, errors } = this.#problem;
    const code = this.#problem.code ?? 10_000 + status;
    const details = { message, code, slug, status, request_id: requestId, suggested_fix: suggestedFix };
    return { error: errors ? { ...details, errors } : details };
  }
}

export const badRequest = (errors: string[], cause?: unknown): ApiError =>
  new ApiError({
    status: 400,
    slug: "HTTP_BadRequest",
    message: "Validation error while processing request",
    suggestedFix: "Correct the request as listed under errors and send it again",
    errors,
    cause,
  });

export const unauthorized = (message: string): ApiError =>
  new ApiError({
    status: 401,
    slug: "HTTP_Unauthorized",
    message,
    suggestedFix: "Send exactly one valid key, in x-api-key, in x-user-api-key or in x-org-api-key",
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

/** The emulator's own word, which Composio never says. Not 404: a client would take that for an object that is gone. */
export const notImplemented = (method: string, url: string): ApiError =>
  new ApiError({
    status: 501,
    slug: "Emulator_NotImplemented",
    message: `The emulator does not answer ${method} ${url}`,
    suggestedFix:
      "Check the method and the path against the API reference. The emulator answers a part of it",
    headers: { "x-should-retry": "false" },
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
