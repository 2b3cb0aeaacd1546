import type { Question } from "../../question";

export const deletedServer: Question = {
  question: "What does GET answer for a deleted MCP server?",
  switch: "deletedServers",
  assumed: "not-found",
  async ask(asking) {
    const id = (await asking.newServer()).text("id");
    (await asking.api.ask("DELETE", `/mcp/${id}`)).orFail();
    const answer = await asking.api.ask("GET", `/mcp/${id}`);
    return answer.status === 404
      ? "not-found"
      : `${answer.at("deleted") === true ? "flagged" : answer.status}`;
  },
};
