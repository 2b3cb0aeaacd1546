import type { Question } from "../../question";
import { askProject, newProject } from "./new-project";

export const deletedProject: Question = {
  question: "What does a GET of a deleted project answer?",
  switch: "projects.deleted",
  assumed: "missing",
  async ask(asking) {
    const id = (await newProject(asking, asking.newName())).orFail().text("id");
    (await askProject(asking, id, "DELETE")).orFail();
    const answer = await askProject(asking, id, "GET");
    if (answer.isSuccess) {
      return answer.at("deleted") === true ? "shown" : "shown as before";
    }
    return answer.status === 404 ? "missing" : String(answer.status);
  },
};
