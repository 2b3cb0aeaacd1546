import type { Question } from "../../question";
import { upsert } from "./toolkit";

export const shownUrl: Question = {
  question: "Where does a custom toolkit show its URL?",
  switch: "customToolkits.shownUrl",
  assumed: "app_url",
  async ask(asking) {
    const slug = (await upsert(asking, asking.newSlug())).orFail().text("slug");
    const query = { version: "latest" };
    const shown = (await asking.api.ask("GET", `/toolkits/${slug}`, { version: "v3.1", query })).orFail();
    const places = ["app_url", "mcp_url"].filter((place) => shown.at(`meta.${place}`));
    return places.join(" and ") || "absent";
  },
};
