import type { Question } from "../../question";
import { newProject } from "./new-project";

export const keyRevocations: Question = {
  question: "Does a key that was revoked open nothing any more?",
  switch: "projects.keyRevocations",
  assumed: "carried out",
  async ask(asking) {
    const created = (await newProject(asking, asking.newName())).orFail();
    const key = created.text("api_key");
    (await asking.api.ask("POST", "/api_key_revocation", { body: { api_keys: [key] } })).orFail();
    const isOpen = (await asking.api.withKey(key).ask("GET", "/auth_configs")).isSuccess;
    return isOpen ? "ignored" : "carried out";
  },
};
