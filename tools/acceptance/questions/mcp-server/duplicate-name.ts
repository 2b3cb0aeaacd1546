import type { Question } from "../../question";

export const duplicateName: Question = {
  question: "Which status has a name that another MCP server has?",
  switch: "duplicateStatus",
  assumed: "400",
  async ask(asking) {
    const name = (await asking.newServer()).text("name");
    const body = { name, auth_config_ids: [], no_auth_apps: ["hackernews"] };
    return String((await asking.api.ask("POST", "/mcp/servers", { body })).status);
  },
};
