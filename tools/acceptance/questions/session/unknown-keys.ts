import type { Question } from "../../question";

export const unknownKeys: Question = {
  question: "What becomes of fields that a session does not know?",
  switch: "sessions.unknownKeys",
  assumed: "refused",
  async ask(asking) {
    const body = { acceptance: true, toolkits: { enable: ["hackernews"] } };
    const answer = await asking.patchSession(await asking.newSession(), body);
    return answer.status === 400 ? "refused" : answer.isSuccess ? "ignored" : String(answer.status);
  },
};
