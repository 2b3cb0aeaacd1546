import { flag, integer, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("slack");

const channel = text("The id or the name of the channel", { examples: ["C1234567890", "general"] });
const words = text("The text of the message");
const message = { channel, ts: text("The time of the message, which is its id"), text: words };
const thread = { thread_ts: text("The message that this one answers") };

export const SLACK_TOOLS: readonly Tool[] = [
  tool("SLACK_SEND_MESSAGE", "Send Message", "Sends a message to a channel, a group or a person.", {
    needs: { channel },
    takes: { text: words, markdown_text: text("The text, in Markdown"), ...thread },
    gives: message,
  }),
  tool(
    "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL",
    "Send to Channel",
    "Sends a message to a channel.",
    { needs: { channel, text: words }, takes: thread, gives: message },
    { isDeprecated: true },
  ),
  tool("SLACK_LIST_ALL_CHANNELS", "List All Channels", "Lists the channels of the workspace.", {
    takes: {
      limit: integer("How many channels at most", { default: 1, maximum: 1000 }),
      cursor: text("The cursor of the answer before"),
      exclude_archived: flag("Whether archived channels are left out", false),
    },
    gives: {
      channels: listOf(objectOf({ id: text("Its id"), name: text("Its name") }), "The channels"),
      next_cursor: text("The cursor of the next page"),
    },
  }),
  tool("SLACK_SEARCH_MESSAGES", "Search Messages", "Searches the messages of the workspace.", {
    needs: { query: text("A search, as in Slack's search box", { examples: ["from:@ada in:general"] }) },
    takes: {
      count: integer("How many messages are on a page", { default: 1, maximum: 100 }),
      sort: text("The order", { enum: ["score", "timestamp"], default: "score" }),
    },
    gives: { messages: listOf(objectOf(message), "The messages"), total: integer("How many there are") },
  }),
];
