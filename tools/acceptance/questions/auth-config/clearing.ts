import { isDeepStrictEqual } from "node:util";
import type { Question } from "../../question";

export const clearing: Question = {
  question: "Does an empty list clear the scopes of an auth config?",
  switch: "authConfigs.clearing",
  assumed: "works",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const before = (await asking.authConfig(id)).at("credentials.scopes");
    if (isEmpty(before)) {
      return "absent";
    }
    const body = { type: "custom", credentials: { client_id: "acceptance", scopes: [] } };
    (await asking.api.ask("PATCH", `/auth_configs/${id}`, { body })).orFail();
    const after = (await asking.authConfig(id)).at("credentials.scopes");
    return isEmpty(after) ? "works" : isDeepStrictEqual(after, before) ? "ignored" : "in another form";
  },
};

function isEmpty(scopes: unknown): boolean {
  return String(scopes ?? "") === "";
}
