import { ApiError, badRequest, notFound } from "../../api/api-error";

export const projectNotFound = (id: string): ApiError =>
  notFound(`Project ${id} not found`, "List the projects of the organization");

export const nameTaken = (name: string, status: 400 | 409): ApiError =>
  new ApiError({
    status,
    slug: status === 409 ? "Project_AlreadyExists" : "HTTP_BadRequest",
    message: `A project with the name ${name} already exists`,
    suggestedFix: "Give the project another name",
  });

export const lastProject = (): ApiError =>
  new ApiError({
    status: 403,
    slug: "Project_CannotDelete",
    message: "The last project of an organization cannot be deleted",
    suggestedFix: "Create another project first",
  });

export const unsuitableLevel = (preset: string, access: string): ApiError =>
  badRequest([`api_key_permissions: ${preset} does not take ${access}`]);
