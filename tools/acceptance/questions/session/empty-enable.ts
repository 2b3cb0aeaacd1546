import type { Question } from "../../question";

export const emptyEnable: Question = {
  question: "What does a session permit whose list of toolkits is empty?",
  switch: "sessions.emptyEnable",
  assumed: "none",
  async ask(asking) {
    const session = await asking.newSession({ toolkits: { enable: [] } });
    const path = `/tool_router/session/${session.at("session_id")}/toolkits`;
    const served = (await asking.api.ask("GET", path, { version: "v3.1" })).orFail();
    const isOpen = [served.at("items") ?? []].flat().some((item) => !/^composio/i.test(String(slugOf(item))));
    const shown = session.at("config.toolkits.enabled");
    return !isOpen ? "none" : Array.isArray(shown) && shown.length === 0 ? "all-silently" : "all";
  },
};

function slugOf(item: unknown): unknown {
  return (item as { slug?: unknown } | null)?.slug;
}
