import { flag, integer, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("exa");

const count = { numResults: integer("How many results at most", { default: 10, maximum: 100 }) };
const results = {
  results: listOf(objectOf({ title: text("Its title"), url: text("Its address") }), "The pages"),
};

export const EXA_TOOLS: readonly Tool[] = [
  tool("EXA_SEARCH", "Search", "Searches the web.", {
    needs: { query: text("The words to search for") },
    takes: {
      ...count,
      includeDomains: listOf(text("A domain"), "The domains that results are of"),
      type: text("How it searches", { enum: ["keyword", "neural", "auto"], default: "auto" }),
    },
    gives: results,
  }),
  tool("EXA_FIND_SIMILAR", "Find Similar Pages", "Finds pages that are like another one.", {
    needs: { url: text("The address of the page") },
    takes: count,
    gives: results,
  }),
  tool("EXA_ANSWER", "Answer a Question", "Answers a question by what it finds in the web.", {
    needs: { query: text("The question") },
    takes: { text: flag("Whether the text of the pages comes too", false) },
    gives: { answer: text("The answer"), citations: results.results },
  }),
];
