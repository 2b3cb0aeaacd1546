import type { Question } from "../../question";
import { instancesOf, ofNewInstance } from "./instance";

export const storedConfigs: Question = {
  question: "Does a trigger instance show what its type fills into the configuration?",
  switch: "triggerInstances.storedConfigs",
  assumed: "completed",
  ask: (asking) =>
    ofNewInstance(asking, async ({ accountId }, config) => {
      const [{ trigger_config = {} } = {}] = await instancesOf(asking, accountId);
      return Object.keys(Object(trigger_config)).length > Object.keys(config).length
        ? "completed"
        : "as-sent";
    }),
};
