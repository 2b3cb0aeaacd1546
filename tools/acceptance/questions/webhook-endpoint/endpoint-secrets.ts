import type { Question } from "../../question";
import { askEndpoint, newEndpoint, SECRET } from "./endpoint";

export const endpointSecrets: Question = {
  question: "How does a secret value of a webhook endpoint come back?",
  switch: "webhookEndpoints.secrets",
  assumed: "masked",
  async ask({ api }) {
    const id = (await newEndpoint(api)).text("id");
    const data = { signing_secret: SECRET };
    (await askEndpoint(api, "PATCH", id, { body: { data } })).orFail();
    return formOf((await askEndpoint(api, "GET", id)).orFail().at("data.signing_secret"));
  },
};

function formOf(shown: unknown): string {
  if (shown === undefined || shown === null) {
    return "absent";
  }
  const beginning = String(shown).replace(/[.…*•]+$/, "");
  const isBeginning = beginning !== "" && SECRET.startsWith(beginning) && beginning !== SECRET;
  return shown === "REDACTED" ? "redacted" : isBeginning ? "masked" : "in another form";
}
