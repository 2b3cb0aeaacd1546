import { ApiError, badRequest } from "../../api/api-error";

/** Throws the answer to an address that nothing is delivered to. */
export function refuseEgressUrl(url: string | null | undefined): void {
  if (typeof url === "string" && !(URL.canParse(url) && new URL(url).protocol === "https:")) {
    throw badRequest(["egress_url must be an https URL"]);
  }
}

/** Throws the answer to an account of another project, by its id: there are no accounts here. */
export function requireAccount(id: string): void {
  if (id.startsWith("ca_other_")) {
    throw new ApiError({
      status: 404,
      slug: "ConnectedAccount_ResourceNotFound",
      code: 606,
      message: `Connected account "${id}" not found`,
      suggestedFix: "List the connected accounts of the project",
    });
  }
}
