import type { Question } from "../../question";

export const deleteAnswer: Question = {
  question: "Does DELETE of an auth config answer whether it succeeded?",
  switch: "authConfigs.deleteAnswer",
  assumed: "success",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const answer = (await asking.api.ask("DELETE", `/auth_configs/${id}`)).orFail();
    const success = answer.at("success");
    return success === undefined ? "job-only" : success === true ? "success" : `success: ${success}`;
  },
};
