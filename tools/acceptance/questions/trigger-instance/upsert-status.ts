import type { Question } from "../../question";
import { ofNewInstance } from "./instance";

export const upsertStatus: Question = {
  question: "How is the upsert of a trigger instance answered that makes a new one?",
  switch: "triggerInstances.upsertStatus",
  assumed: "201",
  ask: (asking) => ofNewInstance(asking, async ({ status }) => String(status)),
};
