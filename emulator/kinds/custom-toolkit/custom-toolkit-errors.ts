import { ApiError, badRequest, notFound } from "../../api/api-error";

export const toolkitNotFound = (slug: string): ApiError =>
  notFound(`Toolkit ${slug} not found`, "Check the toolkit's slug");

export const toolkitDiffers = (slug: string, what: string): ApiError =>
  conflict(
    `Custom toolkit ${slug} exists with another ${what}`,
    "Delete the toolkit first, or send what it has",
  );

export const toolkitExists = (slug: string): ApiError =>
  conflict(`Custom toolkit ${slug} already exists`, "Choose another slug, or delete the toolkit first");

export const accountNeeded = (slug: string): ApiError =>
  badRequest([`connected_account_id is required: toolkit ${slug} has authentication`]);

export const accountNotUsable = (id: string, slug: string): ApiError =>
  badRequest([`connected_account_id ${id} is not an active connected account of toolkit ${slug}`]);

export const tooManyTools = (count: number): ApiError =>
  badRequest([`the MCP server has ${count} tools, and a custom toolkit can have 500`]);

export const notCustom = (slug: string): ApiError =>
  new ApiError({
    status: 403,
    slug: "CustomToolkit_Forbidden",
    message: `Toolkit ${slug} is Composio's own and cannot be deleted`,
    suggestedFix: "Delete toolkits of your project only",
  });

const conflict = (message: string, suggestedFix: string): ApiError =>
  new ApiError({ status: 409, slug: "CustomToolkit_Conflict", message, suggestedFix });
