import type { Question } from "../../question";

export const emptyEnable: Question = {
  question: "What does a session permit whose list of toolkits is empty?",
  switch: "sessions.emptyEnable",
  assumed: "none",
  async ask(asking) {
    const session = await asking.newSession({ toolkits: { enable: [] } });
    const path = `/tool_router/session/${session.text("session_id")}/toolkits`;
    const served = (await asking.api.ask("GET", path, { version: "v3.1" })).orFail();
    const isOpen = served.list("items").some((item) => !/^composio/i.test(slugOf(item)));
    const shown = session.at("config.toolkits.enabled");
    return !isOpen ? "none" : Array.isArray(shown) && shown.length === 0 ? "all-silently" : "all";
  },
};

function slugOf({ slug }: { slug?: unknown }): string {
  if (typeof slug !== "string") {
    throw new Error("A toolkit of a session has no slug");
  }
  return slug;
}
