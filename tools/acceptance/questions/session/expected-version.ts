import type { Question } from "../../question";

export const expectedVersion: Question = {
  question: "What does a PATCH of a session make of expected_config_version?",
  switch: "sessions.expectedVersion",
  assumed: "unknown-key",
  async ask(asking) {
    const body = { expected_config_version: 4711, toolkits: { enable: ["hackernews"] } };
    const { status, isSuccess } = await asking.patchSession(await asking.newSession(), body);
    return status === 400
      ? "unknown-key"
      : status === 409
        ? "honoured"
        : isSuccess
          ? "ignored"
          : String(status);
  },
};
