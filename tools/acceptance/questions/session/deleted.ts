import type { Question } from "../../question";

export const deletedSession: Question = {
  question: "What does GET answer for a deleted session?",
  switch: "sessions.deleted",
  assumed: "not-found",
  async ask(asking) {
    const session = await asking.newSession();
    (await asking.askSession(session, "DELETE")).orFail();
    const { status } = await asking.askSession(session, "GET");
    return status === 404 ? "not-found" : status === 410 ? "gone" : String(status);
  },
};
