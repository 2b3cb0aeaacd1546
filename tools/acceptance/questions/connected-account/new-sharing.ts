import type { Question } from "../../question";
import { ofNewAccount } from "./account";

export const newSharing: Question = {
  question: "Does a create of a connected account honour its sharing?",
  switch: "connectedAccounts.newSharing",
  assumed: "honoured",
  ask(asking) {
    const allowed_user_ids = [asking.names.of("guest")];
    const experimental = { account_type: "SHARED", acl_config_for_shared: { allowed_user_ids } };
    return ofNewAccount(asking, { experimental }, async (id) => {
      const answer = (await asking.api.ask("GET", `/connected_accounts/${id}`)).orFail();
      if (answer.at("experimental.account_type") !== "SHARED") {
        return "ignored";
      }
      const acl = answer.at("experimental.acl_config_for_shared");
      return answer.at("experimental.acl_config_for_shared.allow_all_users") === true
        ? "opened"
        : JSON.stringify(acl ?? null).includes(String(allowed_user_ids[0]))
          ? "honoured"
          : "without its lists";
    });
  },
};
