import type { Question } from "../../question";
import { upsert } from "./toolkit";

export const urlField: Question = {
  question: "Which field of an upsert holds the URL of a custom toolkit?",
  switch: "customToolkits.urlField",
  assumed: "both",
  async ask(asking) {
    const byNew = await upsert(asking, asking.newSlug(), { mcp_url: asking.mcpUrl });
    const byOld = await upsert(asking, asking.newSlug(), { app_url: asking.mcpUrl });
    if (!byNew.isSuccess && !byOld.isSuccess) {
      byNew.orFail();
    }
    return byNew.isSuccess && byOld.isSuccess ? "both" : byNew.isSuccess ? "mcp_url" : "app_url";
  },
};
