import type { Question } from "../../question";

export const limit: Question = {
  question: "Does the list of auth configs honour limit?",
  switch: "authConfigs.limit",
  assumed: "honoured",
  async ask(asking) {
    await asking.newAuthConfig();
    await asking.newAuthConfig();
    const answer = (await asking.api.ask("GET", "/auth_configs", { query: { limit: "1" } })).orFail();
    return [answer.at("items")].flat().length === 1 ? "honoured" : "ignored";
  },
};
