import type { Question } from "../../question";
import { upsert } from "./toolkit";

export const existingToolkit: Question = {
  question: "What does an upsert do with the slug of a custom toolkit that is there?",
  switch: "customToolkits.existing",
  assumed: "updated",
  async ask(asking) {
    const slug = asking.newSlug();
    (await upsert(asking, slug)).orFail();
    const { status, isSuccess } = await upsert(asking, slug, {
      mcp_url: asking.mcpUrl,
      name: `${slug} again`,
    });
    return isSuccess ? "updated" : status === 409 ? "refused" : String(status);
  },
};
