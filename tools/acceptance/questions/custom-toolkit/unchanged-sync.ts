import type { Question } from "../../question";
import { upsert } from "./toolkit";

export const unchangedSync: Question = {
  question: "Does a sync make another version of a custom toolkit where its tools are as before?",
  switch: "customToolkits.unchangedSync",
  assumed: "new",
  async ask(asking) {
    const slug = (await upsert(asking, asking.newSlug())).orFail().text("slug");
    const sync = async () =>
      (await asking.api.ask("POST", "/custom/toolkits/sync", { version: "v3.1", body: { slug } })).orFail();
    const first = (await sync()).text("version");
    return (await sync()).text("version") === first ? "same" : "new";
  },
};
