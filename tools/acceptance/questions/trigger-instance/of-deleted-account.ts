import type { Question } from "../../question";
import { instancesOf, ofNewInstance } from "./instance";

export const ofDeletedAccount: Question = {
  question: "What becomes of a trigger instance whose account is deleted?",
  switch: "triggerInstances.ofDeletedAccounts",
  assumed: "gone",
  ask: (asking) =>
    ofNewInstance(asking, async ({ accountId }) => {
      (await asking.api.ask("DELETE", `/connected_accounts/${accountId}`)).orFail();
      return (await instancesOf(asking, accountId)).length === 0 ? "gone" : "kept";
    }),
};
