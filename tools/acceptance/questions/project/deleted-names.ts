import type { Question } from "../../question";
import { askProject, newProject } from "./new-project";

export const deletedProjectNames: Question = {
  question: "Is the name of a deleted project free again?",
  switch: "projects.deletedNames",
  assumed: "free",
  async ask(asking) {
    const name = asking.newName();
    const id = (await newProject(asking, name)).orFail().text("id");
    (await askProject(asking, id, "DELETE")).orFail();
    return (await newProject(asking, name)).isSuccess ? "free" : "held";
  },
};
