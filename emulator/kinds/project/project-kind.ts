import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlProjects } from "./project-control";
import { projectRoutes } from "./project-routes";
import { DEFAULT_PROJECT_SETTINGS, projectSwitches } from "./project-settings";
import { type ProjectHolder, ProjectStore } from "./project-store";

export const PROJECTS = {
  createStore: ({ projects }: ProjectHolder["settings"], setup: StoreSetup) =>
    new ProjectStore(projects, setup),
  defaults: { projects: DEFAULT_PROJECT_SETTINGS },
  switches: { projects: someOf(projectSwitches) },
  routes: [projectRoutes],
  control: controlProjects,
};
