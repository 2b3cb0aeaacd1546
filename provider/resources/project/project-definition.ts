import { asComposioError, unlessFails } from "../../composio/unless-fails";
import { type NameForm, withDefaultName, wordsOf } from "../../core/default-name";
import { bodyOf, missingDefaults } from "../../core/fields";
import type { Failure, Properties } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";
import { isGiven } from "../../core/values";
import type { CreationOfKind } from "../../objects/creation-by-list";
import { resourceOf } from "../../objects/resource-of";
import {
  explainNotAsDeclared,
  isTaken,
  KEY_IS_LOST,
  keyNote,
  nextStep,
  notSeen,
  WiderKeyError,
  whoHas,
} from "./explain-project";
import { fields, projectProperties as outputs, type ProjectInputs } from "./project-fields";
import { type Contents, isRefused, readBeyond, seenIn } from "./project-key";
import type { ProjectApi, ProjectObject, ProjectRun, Projects } from "./projects";

/** The default names of projects: `<logical name>-<16 hexadecimal digits>`, 75 characters at most. */
const PROJECT_NAMES: NameForm = { digits: 16, readable: wordsOf(58, "project") };

export const project = resourceOf<ProjectApi, ProjectInputs, ProjectObject>({
  kind: "Project",
  label: "project",
  fields,
  computed: ["projectId", "organizationId", "createdAt", "apiKey"],
  // A create whose object could not be read leaves them empty.
  watched: ["organizationId", "createdAt"],
  secrets: ["apiKey"],
  follows: { projectId: [], organizationId: [], createdAt: [], apiKey: [] },

  schema() {
    const { projectInputs }: typeof import("./project-inputs-schema") = require("./project-inputs-schema");
    return projectInputs;
  },
  resolve: (olds, news, identity) => ({
    ...withDefaultName(PROJECT_NAMES, olds, news, identity),
    ...missingDefaults(fields, news),
  }),
  validate,
  lacks: ({ apiKey }, { createApiKey }) =>
    createApiKey === true && !isGiven(apiKey) ? { property: "createApiKey", reason: KEY_IS_LOST } : undefined,

  outputs,
  imports: {
    // None is looked for by its name: that takes the key of the organization, which most who import have not.
    idsBeginWith: ["pr_", "proj_"],
    async list({ projects }) {
      const { items, isWhole } = await projects.list();
      return { items: items.reverse(), isWhole };
    },
    read: ({ projects }, id) => projects.find(id),
    note: ({ id }, name) => keyNote(name, id),
  },

  endpoint: ({ projects }) => projects,
  creation,
  afterCreate: assertNotWider,
  // Nothing of a project has a route of change. What the state alone holds is taken on.
  send: ({ api }, { id }) => api.projects.get(id),

  guardDelete: lostContents,
  deleteQuery: ({ revokeOnDelete }) => ({ revoke_on_delete: revokeOnDelete === true }),

  nextStep,
  explainNotAsDeclared,
});

/** A key that nobody asks for has no permissions and no addresses. */
function validate({ createApiKey, ...news }: Properties): Failure[] {
  const isOff = createApiKey !== true && !hasUnknown(createApiKey);
  return ["apiKeyPermissions", "apiKeyAllowedIps"]
    .filter((name) => isOff && isGiven(news[name]))
    .map((property) => ({
      property,
      reason: "is of the key that createApiKey makes; set createApiKey: true, or leave this out",
    }));
}

/** Names are unique in an organization, and nothing gives away the key that a lost answer had. */
function creation(run: ProjectRun, inputs: ProjectInputs): CreationOfKind<ProjectApi, ProjectObject> {
  const { projects } = run.api;
  const { name } = inputs;
  return {
    name: "unique",
    isTaken,
    post: (budget) => projects.create(bodyOf(fields, inputs, Object.keys(fields)), budget),
    // What the answer to the create has said is not lost where nothing describes the project as yet.
    async complete({ id, remote }, budget) {
      return { id, ...(await unlessFails(projects.readNew(id, budget))), ...remote };
    },
    finds: (item) => item.name === name,
    isListedBefore: true,
    isAsAskedFor: (remote) => remote.name === name,
    advice: (id) => whoHas(run.objects("Project"), id),
  };
}

/**
 * Makes sure that a new key may do no more than declared, as far as that can be seen: it must not read an area that it
 * has no access to. What a key may change cannot be seen without changing it.
 *
 * @throws WiderKeyError where it may. The key is revoked, and not kept.
 */
async function assertNotWider(
  { api, warn }: ProjectRun,
  { name, apiKeyPermissions }: ProjectInputs,
  remote: ProjectObject,
): Promise<ProjectObject> {
  const { id, newKey } = remote;
  if (apiKeyPermissions && newKey !== undefined) {
    const { read, unknown } = await readBeyond(api.withProjectKey(newKey).contents(), apiKeyPermissions);
    if (read.length > 0) {
      throw new WiderKeyError(id, areasOf(read), await isRevoked(api.projects, newKey, read));
    }
    if (unknown.length > 0) {
      warn(notSeen(name, id, areasOf(unknown)));
    }
  }
  return remote;
}

function areasOf(contents: readonly Contents[]): string[] {
  return contents.map(({ area = "" }) => area);
}

/** Revokes a key, and tries it afterwards: the answer does not say whether there was such a key. */
async function isRevoked(projects: Projects, key: string, readable: readonly Contents[]): Promise<boolean> {
  const failure = await projects.revokeKey(key).catch(asComposioError);
  return failure === undefined && isRefused(readable, projects.newBudget());
}

/**
 * Says what a delete would take with the project, or that its key does not show that there is nothing. Sessions do not
 * count: Composio has no list of them.
 */
async function lostContents(
  { api }: ProjectRun,
  id: string,
  { apiKey }: Properties,
): Promise<string | undefined> {
  const { found, doubt } = await seenBy(api, apiKey);
  const why = found.length > 0 ? `it has ${found.join(", ")}` : doubt;
  // What is gone has nothing in it. That an answer says so hides nothing that was seen in it.
  if (why === undefined || (found.length === 0 && !(await api.projects.find(id)))) {
    return undefined;
  }
  return (
    `${why}. Composio deletes a project with all that is in it, and gives nothing back. If that is meant, set forceDestroy: ` +
    "true, run `pulumi up`, and then delete it. Nothing is changed."
  );
}

/** The kinds of which a key sees something, and why there may be more. */
async function seenBy(
  api: ProjectApi,
  apiKey: unknown,
): Promise<{ found: string[]; doubt: string | undefined }> {
  if (typeof apiKey !== "string" || apiKey === "") {
    return { found: [], doubt: "its API key is not known, so nobody can say what is in it" };
  }
  const { found, unknown } = await seenIn(api.withProjectKey(apiKey).contents(), api.projects.newBudget());
  const unlisted = `its API key could not list its ${unknown.join(", ")}, so nobody can say whether there are any`;
  return { found, doubt: unknown.length > 0 ? unlisted : undefined };
}
