import { type CursorList, listByCursor } from "../../composio/cursor-list";
import { MissingKeyError } from "../../composio/keys";
import { successful } from "../../composio/outcome";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { optional } from "../../composio/tolerant";
import { isMasked } from "../../core/masks";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import type { Contents } from "./project-key";

/** The endpoints that this kind needs. */
export interface ProjectApi {
  projects: Projects;
  /** All that lives in the project of a key, and that Composio lists. */
  withProjectKey(key: string): { contents(): readonly Contents[] };
}
export type ProjectRun = ComposioRun<ProjectApi>;

/** Only the id has to be there. What Composio says beside, such as the secret of webhooks and masks of keys, is not read. */
const projectSchema = z.object({
  id: z.string().min(1),
  name: optional(z.string()),
  org_id: optional(z.string()),
  created_at: optional(z.string()),
});

/** A project as Composio describes it. */
export type ProjectObject = z.infer<typeof projectSchema> & {
  /** The key in the answer to a create. */
  newKey?: string | undefined;
};

const createdSchema = projectSchema.pick({ id: true, name: true }).extend({ api_key: optional(z.string()) });

/** The largest page that Composio documents. */
const LIST = { query: { limit: 50 }, item: projectSchema, nameOfItems: "data" } as const;

const PROJECTS: EndpointDefinition<ProjectObject> = {
  label: "project",
  example: "pr_1a2b3c4d",
  key: "organization",
  path: "/org/owner/project",
  read: projectSchema,
  list: { ...LIST, path: "/org/owner/project/list" },
  gone: { noun: "project", slug: /^project.*not_?found$/i, otherwise: "list" },
  deleted: { flag: "status" },
};

/** The endpoints of projects. Each call is one request where all goes well. */
export class Projects extends Endpoint<ProjectObject> {
  protected readonly definition = PROJECTS;

  /** Creates a project. A request that may have been carried out is not repeated. */
  create(fields: object, budget: TimeBudget): Promise<Answered<ProjectObject>> {
    return this.post(`${PROJECTS.path}/new`, fields, budget, (answer) => {
      const { api_key, ...created } = parse(createdSchema, answer.body, answer);
      // A mask of the key is none.
      const remote = { ...created, newKey: isMasked(api_key) ? undefined : api_key };
      return { id: remote.id, remote };
    });
  }

  /**
   * All projects of the organization, or those that the user of the key may see.
   *
   * @throws MissingKeyError where there is no key of the organization or of a user.
   */
  async listForKey(): Promise<CursorList<ProjectObject>> {
    if (this.client.hasKeyFor("x-org-api-key")) {
      return this.list();
    }
    if (!this.client.hasKeyFor("x-user-api-key")) {
      throw new MissingKeyError("organization");
    }
    const path = "/org/project/list";
    return listByCursor(this.client, { ...LIST, path, keyOf: ({ id }) => id });
  }

  /** Has Composio revoke a key of a project, and says nothing of what became of it: the answer does not either. */
  async revokeKey(key: string): Promise<void> {
    const request = { method: "POST", version: "v3.1", path: "/api_key_revocation" } as const;
    const body = { api_keys: [key] };
    // With the key itself, so that no message has it.
    await this.client.withProjectKey(key).send({ ...request, body, isRepeatable: true }, successful);
  }
}
