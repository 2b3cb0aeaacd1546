import type { Question } from "../../question";

export const patchedCredentials: Question = {
  question: "Does a PATCH of an auth config keep the credentials that it does not name?",
  switch: "authConfigs.patchedCredentials",
  assumed: "merge",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const shown = async () => (await asking.authConfig(id)).at("credentials.client_id") ?? undefined;
    const before = await shown();
    if (before === undefined) {
      return "absent";
    }
    const body = { type: "custom", credentials: { client_secret: "acceptance-another-secret" } };
    (await asking.api.ask("PATCH", `/auth_configs/${id}`, { body })).orFail();
    const after = await shown();
    return after === before ? "merge" : after === undefined ? "replace" : "in another form";
  },
};
