import type { Question } from "../../question";

const BY_STATUS: Record<number, string> = { 404: "not-found", 400: "bad-request", 200: "stale" };

export const deletedAuthConfig: Question = {
  question: "What does GET answer for a deleted auth config?",
  switch: "authConfigs.deleted",
  assumed: "not-found",
  async ask(asking) {
    const id = await asking.newAuthConfig();
    (await asking.api.ask("DELETE", `/auth_configs/${id}`)).orFail();
    const answer = await asking.api.ask("GET", `/auth_configs/${id}`);
    return answer.at("deleted") === true ? "flagged" : (BY_STATUS[answer.status] ?? String(answer.status));
  },
};
