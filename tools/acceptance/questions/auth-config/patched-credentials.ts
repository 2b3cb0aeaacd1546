import type { Question } from "../../question";

export const patchedCredentials: Question = {
  question: "Does a PATCH of an auth config keep the credentials that it does not name?",
  switch: "authConfigs.patchedCredentials",
  assumed: "merge",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const body = { type: "custom", credentials: { client_secret: "acceptance-another-secret" } };
    (await asking.api.ask("PATCH", `/auth_configs/${id}`, { body })).orFail();
    return (await asking.authConfig(id)).at("credentials.client_id") === "acceptance" ? "merge" : "replace";
  },
};
