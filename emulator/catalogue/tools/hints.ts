import type { Tool } from "./tool";

/** Hints by which tags choose: the name of a tool says what it does. */
const READING = /_(FETCH|LIST|GET|SEARCH|FIND|QUERY|ANSWER)/;

const DESTROYING = /_(DELETE|REMOVE|MERGE)_/;

export const hintsOf = ({ slug, hints }: Pick<Tool, "slug" | "hints">): readonly string[] => {
  if (hints) {
    return hints;
  }
  if (READING.test(slug)) {
    return ["readOnlyHint", "idempotentHint"];
  }
  return [...(DESTROYING.test(slug) ? ["destructiveHint"] : []), "createHint", "openWorldHint"];
};
