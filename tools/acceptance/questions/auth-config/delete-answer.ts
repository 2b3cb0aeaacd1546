import type { Question } from "../../question";

export const deleteAnswer: Question = {
  question: "Does DELETE of an auth config answer whether it succeeded?",
  switch: "authConfigs.deleteAnswer",
  assumed: "success",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    const answer = (await asking.api.ask("DELETE", `/auth_configs/${id}`)).orFail();
    return answer.at("success") === undefined ? "job-only" : "success";
  },
};
