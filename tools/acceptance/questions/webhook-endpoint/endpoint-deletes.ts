import type { Question } from "../../question";
import { askEndpoint, newEndpoint } from "./endpoint";

export const endpointDeletes: Question = {
  question: "Is there a way to delete a webhook endpoint?",
  switch: "webhookEndpoints.deletes",
  assumed: "deleted",
  async ask({ api }) {
    const id = (await newEndpoint(api)).text("id");
    const { status, isSuccess } = await askEndpoint(api, "DELETE", id);
    return isSuccess ? "deleted" : String(status);
  },
};
