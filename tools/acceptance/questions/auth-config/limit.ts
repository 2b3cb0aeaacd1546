import type { Question } from "../../question";

export const limit: Question = {
  question: "Does the list of auth configs honour limit?",
  switch: "authConfigs.limit",
  assumed: "honoured",
  async ask(asking) {
    await asking.newAuthConfig();
    await asking.newAuthConfig();
    const answer = (await asking.api.ask("GET", "/auth_configs", { query: { limit: "1" } })).orFail();
    const { length } = answer.list("items");
    return length === 0 ? "nothing is shown" : length === 1 ? "honoured" : "ignored";
  },
};
