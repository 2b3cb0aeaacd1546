import type { Question } from "../../question";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const serverIds: Question = {
  question: "What are the ids of MCP servers?",
  switch: "serverIds",
  assumed: "uuid",
  ask: async (asking) => (UUID.test((await asking.newServer()).text("id")) ? "uuid" : "opaque"),
};
