import type { Question } from "../../question";
import { newProject } from "./new-project";

export const duplicateProjectName: Question = {
  question: "Which status does the name of another project get?",
  switch: "projects.duplicateName",
  assumed: "409",
  async ask(asking) {
    const name = asking.newName();
    (await newProject(asking, name)).orFail();
    return String((await newProject(asking, name)).status);
  },
};
