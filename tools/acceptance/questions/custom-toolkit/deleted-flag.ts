import type { Question } from "../../question";
import { upsert } from "./toolkit";

export const deletedFlag: Question = {
  question: "What is deleted in the answer to DELETE of a custom toolkit?",
  switch: "customToolkits.deletedFlag",
  assumed: "boolean",
  async ask(asking) {
    const slug = (await upsert(asking, asking.newSlug())).orFail().text("slug");
    const query = { revoke_on_delete: "false" };
    const answer = await asking.api.ask("DELETE", `/custom/toolkits/${slug}`, { version: "v3.1", query });
    const deleted = answer.orFail().at("deleted") ?? undefined;
    return deleted === undefined ? "absent" : typeof deleted === "string" ? "text" : typeof deleted;
  },
};
