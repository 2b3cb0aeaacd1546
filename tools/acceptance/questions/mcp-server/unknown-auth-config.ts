import type { Question } from "../../question";

export const unknownAuthConfig: Question = {
  question: "Which status has a create of an MCP server with an auth config that does not exist?",
  switch: "unknownAuthConfigStatus",
  assumed: "404",
  async ask(asking) {
    const body = { name: asking.newName(), auth_config_ids: ["ac_acceptance_none"] };
    return String((await asking.api.ask("POST", "/mcp/servers", { body })).status);
  },
};
