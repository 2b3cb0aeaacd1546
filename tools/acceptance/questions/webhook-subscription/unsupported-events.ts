import type { Question } from "../../question";
import { newSubscription } from "./subscription";

const EVENT = "composio.acceptance.none";

export const unsupportedEvents: Question = {
  question: "What becomes of a webhook subscription to an event that there is not?",
  switch: "webhookSubscriptions.unsupportedEvents",
  assumed: "accepted",
  async ask({ api, names }) {
    const answer = await newSubscription(api, names, [EVENT]);
    if (answer.isSuccess) {
      await api.ask("DELETE", `/webhook_subscriptions/${answer.text("id")}`);
      const events = answer.at("enabled_events");
      return !Array.isArray(events) ? "absent" : events.includes(EVENT) ? "accepted" : "dropped";
    }
    return answer.status === 400 ? "refused" : String(answer.status);
  },
};
