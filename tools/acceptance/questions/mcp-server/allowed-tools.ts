import type { Question } from "../../question";

const SENT = ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"];

export const allowedTools: Question = {
  question: "How does allowed_tools of an MCP server come back?",
  switch: "allowedTools",
  assumed: "as-sent",
  async ask(asking) {
    const config = await asking.newAuthConfig(
      { type: "use_composio_managed_auth", ...NO_CREDENTIALS },
      "gmail",
    );
    const server = await asking.newServer({
      auth_config_ids: [config],
      no_auth_apps: [],
      allowed_tools: SENT,
    });
    const tools = server.at("allowed_tools");
    return Array.isArray(tools) ? formOf(tools.map(String)) : "absent";
  },
};

function formOf(tools: string[]): string {
  if (tools.join() === SENT.join()) {
    return "as-sent";
  }
  if (tools.join() === SENT.join().toLowerCase()) {
    return "lower-case";
  }
  if (!SENT.every((tool) => tools.includes(tool))) {
    return "in another form";
  }
  return tools.some((tool) => !SENT.includes(tool)) ? "completed" : "normalised";
}

const NO_CREDENTIALS = { authScheme: undefined, credentials: undefined };
