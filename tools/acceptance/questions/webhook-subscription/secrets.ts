import type { Question } from "../../question";
import { newSubscription } from "./subscription";

export const webhookSecrets: Question = {
  question: "How does the secret of a webhook subscription come back later?",
  switch: "webhookSubscriptions.secrets",
  assumed: "redacted",
  async ask({ api, names }) {
    const created = (await newSubscription(api, names)).orFail();
    try {
      const secret = created.text("secret");
      const answer = (await api.ask("GET", `/webhook_subscriptions/${created.text("id")}`)).orFail();
      return formOf(answer.at("secret"), secret);
    } finally {
      await api.ask("DELETE", `/webhook_subscriptions/${created.text("id")}`);
    }
  },
};

function formOf(shown: unknown, secret: string): string {
  if (shown === undefined || shown === null) {
    return "absent";
  }
  const text = String(shown);
  const isPart = (part: string) => part !== "" && secret.includes(part);
  return text === secret
    ? "shown"
    : text === "REDACTED"
      ? "redacted"
      : isPart(text.replace(/[.…]+$/, ""))
        ? "prefix"
        : isPart(text.replace(/^[*•]+/, ""))
          ? "suffix"
          : "in another form";
}
