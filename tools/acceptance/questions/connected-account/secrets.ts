import type { Question } from "../../question";
import { ofNewAccount, SECRET } from "./account";

export const accountSecrets: Question = {
  question: "How does the secret of a connected account come back?",
  switch: "connectedAccounts.secrets",
  assumed: "masked",
  ask: (asking) =>
    ofNewAccount(asking, {}, async (id) => {
      const answer = (await asking.api.ask("GET", `/connected_accounts/${id}`)).orFail();
      const shown = answer.at("state.val.generic_api_key");
      if (shown === undefined || shown === null) {
        return "absent";
      }
      const text = String(shown);
      return text === SECRET ? "shown" : text === `${SECRET.slice(0, 4)}...` ? "masked" : "in another form";
    }),
};
