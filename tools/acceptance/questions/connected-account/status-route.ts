import type { Question } from "../../question";
import { ofNewAccount } from "./account";

export const statusRoute: Question = {
  question: "Is the deprecated route there that disables a connected account?",
  switch: "connectedAccounts.statusRoute",
  assumed: "there",
  ask: (asking) =>
    ofNewAccount(asking, {}, async (id) => {
      const body = { enabled: false };
      const answer = await asking.api.ask("PATCH", `/connected_accounts/${id}/status`, { body });
      return answer.isSuccess ? "there" : String(answer.status);
    }),
};
