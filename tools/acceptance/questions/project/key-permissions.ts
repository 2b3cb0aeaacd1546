import type { Question } from "../../question";
import { newProject } from "./new-project";

export const keyPermissions: Question = {
  question: "May a key that is limited to tools read auth configs?",
  switch: "projects.keyPermissions",
  assumed: "kept",
  async ask(asking) {
    const api_key_permissions = [{ preset: "tools", access: "read" }];
    const created = (await newProject(asking, asking.newName(), { api_key_permissions })).orFail();
    const ofProject = asking.api.withKey(created.text("api_key"));
    return (await ofProject.ask("GET", "/auth_configs")).isSuccess ? "ignored" : "kept";
  },
};
