import type { Question } from "../../question";
import { askEndpoint, newEndpoint } from "./endpoint";

export const emptyData: Question = {
  question: "What is data of a webhook endpoint of which nothing is stored?",
  switch: "webhookEndpoints.emptyData",
  assumed: "null",
  async ask({ api }) {
    const id = (await newEndpoint(api)).text("id");
    const data = (await askEndpoint(api, "GET", id)).orFail().at("data");
    if (typeof data === "object" && data !== null && Object.keys(data).length > 0) {
      throw new Error("the endpoint has data of an earlier run, and was not deleted");
    }
    return data === undefined ? "absent" : data === null ? "null" : "empty";
  },
};
