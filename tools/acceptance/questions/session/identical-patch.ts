import type { Question } from "../../question";

export const identicalPatch: Question = {
  question: "Does a PATCH that changes nothing make a new version of a session?",
  switch: "sessions.identicalPatch",
  assumed: "new-version",
  async ask(asking) {
    const toolkits = { enable: ["hackernews"] };
    const session = await asking.newSession({ toolkits });
    const patched = (await asking.patchSession(session, { toolkits })).orFail();
    if (session.at("config_version") === undefined || patched.at("config_version") === undefined) {
      return "absent";
    }
    return patched.at("config_version") === session.at("config_version") ? "unchanged" : "new-version";
  },
};
