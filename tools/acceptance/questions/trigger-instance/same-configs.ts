import type { Question } from "../../question";
import { instancesOf, ofNewInstance } from "./instance";

export const sameConfigs: Question = {
  question: "Is a configuration of a trigger that spells a default out the same as one that leaves it out?",
  switch: "triggerInstances.sameConfigs",
  assumed: "filled",
  ask: (asking) =>
    ofNewInstance(asking, async ({ accountId, upsert }, config) => {
      const { api } = asking;
      const type = (await api.ask("GET", "/triggers_types/LINEAR_ISSUE_CREATED_TRIGGER")).orFail();
      const interval = type.at("config.properties.interval.default") ?? 15;
      (await upsert({ trigger_config: { interval, ...config } })).orFail();
      return (await instancesOf(asking, accountId)).length === 1 ? "filled" : "as-sent";
    }),
};
