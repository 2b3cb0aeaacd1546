import type { Question } from "../../question";

export const nulls: Question = {
  question: "May every block in a PATCH of a session be null?",
  switch: "sessions.nulls",
  assumed: "everywhere",
  async ask(asking) {
    const { status, isSuccess } = await asking.patchSession(await asking.newSession(), { tools: null });
    return isSuccess ? "everywhere" : status === 400 ? "typed" : String(status);
  },
};
