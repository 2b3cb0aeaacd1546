import { sanitizeLine } from "../../core/sanitize";
import { project } from "../../resources/project/project-definition";
import type { ProjectObject } from "../../resources/project/projects";
import type { Importable } from "../importable";

export const PROJECT: Importable<ProjectObject> = {
  definition: project,
  // They are of the organization, whose key most who import have not.
  hasNames: false,
  isId: (text) => /^pr(oj)?_/.test(text),
  async list({ projects }) {
    const { items, isWhole } = await projects.list();
    return { items: items.reverse(), isWhole };
  },
  read: ({ projects }, id) => projects.find(id),
  note: keyNote,
};

/** Says what of a project nothing reads. */
function keyNote({ name, id }: ProjectObject): string {
  return sanitizeLine(
    `the API key and the settings of the project "${name ?? id}" with the id ${id} are not in the file, and nothing reads ` +
      "them: apiKey stays empty. Make a key in Composio's dashboard for a provider that uses this project",
  );
}
