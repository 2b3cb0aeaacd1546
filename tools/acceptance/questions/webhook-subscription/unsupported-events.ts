import type { Question } from "../../question";
import { newSubscription } from "./subscription";

export const unsupportedEvents: Question = {
  question: "What becomes of a webhook subscription to an event that there is not?",
  switch: "webhookSubscriptions.unsupportedEvents",
  assumed: "accepted",
  async ask({ api, names }) {
    const answer = await newSubscription(api, names, ["composio.acceptance.none"]);
    if (answer.isSuccess) {
      await api.ask("DELETE", `/webhook_subscriptions/${answer.at("id")}`);
      return "accepted";
    }
    return answer.status === 400 ? "refused" : String(answer.status);
  },
};
