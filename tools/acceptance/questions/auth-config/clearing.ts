import type { Question } from "../../question";

export const clearing: Question = {
  question: "Does an empty list clear the scopes of an auth config?",
  switch: "authConfigs.clearing",
  assumed: "works",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const body = { type: "custom", credentials: { client_id: "acceptance", scopes: [] } };
    (await asking.api.ask("PATCH", `/auth_configs/${id}`, { body })).orFail();
    const shown = (await asking.authConfig(id)).at("credentials.scopes") ?? "";
    return String(shown) === "" ? "works" : "ignored";
  },
};
