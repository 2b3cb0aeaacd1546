import { ApiError, notFound } from "../../api/api-error";

export const serverNotFound = (id: string): ApiError =>
  notFound(`MCP server ${id} not found`, "List the servers of the project to find the right id");

export const appNotFound = (key: string): ApiError =>
  notFound(`App ${key} not found`, "Use the slug of a toolkit, such as gmail");

export const duplicateName = (name: string, status: number): ApiError =>
  new ApiError({
    status,
    slug: "MCP_DuplicateServerName",
    code: 1151,
    message: `An MCP server with name "${name}" already exists`,
    suggestedFix: "Choose another name, or use the server that has it",
  });

export const noLongerSupported = (): ApiError =>
  new ApiError({
    status: 400,
    slug: "HTTP_BadRequest",
    message:
      "MCP servers on this endpoint are no longer supported. Use POST /api/v3.1/tool_router/session instead.",
    suggestedFix: "Call POST /api/v3.1/tool_router/session to get a session",
  });

export const withdrawn = (): ApiError =>
  new ApiError({
    status: 410,
    slug: "HTTP_Gone",
    message: "The API for MCP servers was withdrawn",
    suggestedFix: "Move to what the documentation names in its place",
  });
