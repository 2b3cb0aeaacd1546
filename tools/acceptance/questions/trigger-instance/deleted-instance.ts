import type { Question } from "../../question";
import { ofNewInstance } from "./instance";

export const deletedInstance: Question = {
  question: "How is the delete of a trigger instance answered that was deleted before?",
  switch: "triggerInstances.deletedStatus",
  assumed: "404",
  ask: (asking) =>
    ofNewInstance(asking, async ({ id }) => {
      const path = `/trigger_instances/manage/${id}`;
      (await asking.api.ask("DELETE", path)).orFail();
      return String((await asking.api.ask("DELETE", path)).status);
    }),
};
