import { flag, integer, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("composio");

const anything = { type: "object", additionalProperties: true };
const thoughts = { thought: text("The reason for the call") };
const session = { session_id: text("The id of the agent's work, of an answer before") };

/** The tools that every session has of itself, by which an agent finds and calls the others. */
export const SESSION_TOOLS: readonly Tool[] = [
  tool("COMPOSIO_SEARCH_TOOLS", "Search Tools", "Finds the tools for what an agent wants to do.", {
    needs: {
      queries: listOf(
        objectOf({ use_case: text("The wish, in words"), known_fields: text("The values that are known") }, [
          "use_case",
        ]),
        "The wishes, one at a time",
      ),
    },
    takes: { session: { ...anything, description: "The agent's work that it belongs to" } },
    gives: { results: listOf(anything, "The tools for each wish"), ...session },
  }),
  tool("COMPOSIO_MULTI_EXECUTE_TOOL", "Multi Execute Tool", "Calls several tools at once.", {
    needs: {
      tools: listOf(
        objectOf({ tool_slug: text("The slug of the tool"), arguments: anything }, [
          "tool_slug",
          "arguments",
        ]),
        "The calls",
      ),
      sync_response_to_workbench: flag("Whether the results go to the workbench", false),
    },
    takes: { ...thoughts, ...session },
    gives: { results: listOf(anything, "The results, in the order of the calls") },
  }),
  tool(
    "COMPOSIO_MANAGE_CONNECTIONS",
    "Manage Connections",
    "Shows the accounts of the user, and makes the links by which the user connects others.",
    {
      needs: { toolkits: listOf(text("The slug of a toolkit"), "The toolkits to connect") },
      takes: {
        reinitiate_all: flag("Whether accounts that are active are connected anew", false),
        ...session,
      },
      gives: { results: { ...anything, description: "The accounts and links of each toolkit" } },
    },
  ),
  tool("COMPOSIO_REMOTE_WORKBENCH", "Remote Workbench", "Runs Python in a sandbox.", {
    needs: { code_to_execute: text("The program") },
    takes: { ...thoughts, ...session, timeout: integer("Seconds", { default: 180 }) },
    gives: { stdout: text("The output of the program"), stderr: text("Its errors") },
  }),
];
