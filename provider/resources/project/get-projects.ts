import type { FunctionDefinition } from "../../core/function";
import type { ProjectApi } from "./projects";

/** Which projects are looked up. */
export interface GetProjectsArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: string;
}

/** A project, without anything secret. */
export interface ProjectProperties {
  /** The id in Composio, such as `pr_1a2b3c4d`. */
  id: string;
  /** The name. Empty where Composio does not say. */
  name: string;
  /** The id of the organization. Empty where Composio does not say. */
  organizationId: string;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
}

/** The projects that match. */
export interface GetProjectsResult {
  /** The projects, in Composio's order. */
  projects: ProjectProperties[];
}

/** @internal */
export const getProjects: FunctionDefinition<GetProjectsArgs, GetProjectsResult, ProjectApi> = {
  name: "getProjects",
  takes: { nameContains: { type: "part" } },
  what: () => "the projects",
  async ask({ projects }, { nameContains = "" }) {
    const { items } = await projects.listForKey();
    const part = nameContains.toLowerCase();
    return {
      projects: items
        .map(({ id, name = "", org_id = "", created_at = "" }) => ({
          id,
          name,
          organizationId: org_id,
          createdAt: created_at,
        }))
        .filter(({ name }) => name.toLowerCase().includes(part)),
    };
  },
};
