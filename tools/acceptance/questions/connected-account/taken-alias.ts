import type { Question } from "../../question";
import { newAccount, ofNewAccount } from "./account";

export const takenAlias: Question = {
  question: "How is a second account of one alias, user and toolkit answered?",
  switch: "connectedAccounts.takenAlias",
  assumed: "409",
  ask: (asking) => {
    const alias = asking.names.of("alias");
    return ofNewAccount(asking, { alias }, async (_, authConfigId) => {
      const second = await newAccount(asking, authConfigId, { alias });
      if (!second.isSuccess) {
        return String(second.status);
      }
      await asking.api.ask("DELETE", `/connected_accounts/${second.text("id")}`);
      return "accepted";
    });
  },
};
