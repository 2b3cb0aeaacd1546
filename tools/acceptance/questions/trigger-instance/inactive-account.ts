import type { Question } from "../../question";
import { ofNewInstance } from "./instance";

export const inactiveAccount: Question = {
  question: "How is the upsert of a trigger instance answered whose account is disabled?",
  switch: "triggerInstances.inactiveAccountStatus",
  assumed: "400",
  ask: (asking) =>
    ofNewInstance(asking, async ({ accountId, upsert }, config) => {
      const body = { enabled: false };
      (await asking.api.ask("PATCH", `/connected_accounts/${accountId}/status`, { body })).orFail();
      const answer = await upsert({ trigger_config: { ...config, interval: 60 } });
      return answer.isSuccess ? "accepted" : String(answer.status);
    }),
};
