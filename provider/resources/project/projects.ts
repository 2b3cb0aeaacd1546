import type { ComposioClient } from "../../composio/client";
import { type CursorList, listByCursor } from "../../composio/cursor-list";
import type { ComposioAnswer } from "../../composio/http";
import { MissingKeyError } from "../../composio/keys";
import { parse } from "../../composio/parse";
import type { TimeBudget } from "../../composio/time-budget";
import { flag, optional } from "../../composio/tolerant";
import { assertAsked } from "../../composio/wrong-answer";
import { isMasked } from "../../core/masks";
import { z } from "../../core/zod";
import type { Answered } from "../../objects/creation";
import { Endpoint } from "../../objects/endpoint";
import type { EndpointDefinition } from "../../objects/endpoint-definition";
import type { ComposioRun } from "../../run/composio-run";
import { ProjectKey } from "./project-key";

/** The endpoints that this kind needs. */
export interface ProjectApi {
  projects: Projects;
}
export type ProjectRun = ComposioRun<ProjectApi & { withTimeLimit(limitMs: number): ProjectApi }>;

/** Only the id has to be there. What Composio says beside, such as the secret of webhooks and masks of keys, is not read. */
const projectSchema = z.object({
  id: z.string().min(1),
  name: optional(z.string()),
  org_id: optional(z.string()),
  created_at: optional(z.string()),
  deleted: optional(flag),
});

/** A project as Composio describes it. */
export type ProjectObject = z.infer<typeof projectSchema> & {
  /** The key in the answer to a create. */
  newKey?: string | undefined;
};

const createdSchema = z.object({
  id: z.string().min(1),
  name: optional(z.string()),
  api_key: optional(z.string()),
});

function readProject(answer: ComposioAnswer, id: string): ProjectObject {
  const found = parse(projectSchema, answer.body, answer);
  assertAsked(found, id, "project", answer);
  return found;
}

const isLive = ({ deleted }: ProjectObject) => deleted !== true;
/** The largest page that Composio documents. */
const LIST = { query: { limit: 50 }, item: projectSchema, nameOfItems: "data" } as const;

const PROJECTS: EndpointDefinition<ProjectObject> = {
  label: "project",
  example: "pr_1a2b3c4d",
  key: "organization",
  path: "/org/owner/project",
  read: readProject,
  list: { ...LIST, path: "/org/owner/project/list", isLive },
  gone: { noun: "project", slug: /^project.*not_?found$/i, otherwise: "list" },
  deleted: { flag: "status" },
};

/** The endpoints of projects. Each call is one request where all goes well. */
export class Projects extends Endpoint<ProjectObject> {
  constructor(client: ComposioClient) {
    super(client, PROJECTS);
  }

  /** Creates a project. A request that may have been carried out is not repeated. */
  create(fields: object, budget: TimeBudget): Promise<Answered<ProjectObject>> {
    const request = { method: "POST", path: `${PROJECTS.path}/new`, body: fields } as const;
    return this.send(
      request,
      (answer) => {
        const { api_key, ...created } = parse(createdSchema, answer.body, answer);
        this.assertCreated(created.id, answer);
        // A mask of the key is none.
        const remote = { ...created, newKey: isMasked(api_key) ? undefined : api_key };
        return { id: remote.id, remote, serverTime: answer.serverTime };
      },
      budget,
    );
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
    const { items, ...others } = await listByCursor(this.client, { ...LIST, path, keyOf: ({ id }) => id });
    return { ...others, items: items.filter(isLive) };
  }

  /** The objects that the key of a project sees in it. */
  withKey(key: string): ProjectKey {
    return new ProjectKey(this.client.withProjectKey(key));
  }
}
