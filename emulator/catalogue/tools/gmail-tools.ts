import { flag, integer, type JsonSchema, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("gmail");

const user = { user_id: text("The mailbox, or `me` for that of the account", { default: "me" }) };
const body = text("The text of the message");
const subject = text("The subject of the message");
const recipient = text("The address of the recipient", { examples: ["ada@example.com"] });
const others: Record<string, JsonSchema> = {
  cc: listOf(text("An address"), "The addresses that get a copy"),
  bcc: listOf(text("An address"), "The addresses that get a hidden copy"),
  is_html: flag("Whether the body is HTML", false),
};
const ids = { id: text("The id of the message"), threadId: text("The id of its thread") };
const labels = listOf(text("A label"), "The labels of the message");

export const GMAIL_TOOLS: readonly Tool[] = [
  tool("GMAIL_SEND_EMAIL", "Send Email", "Sends an email from the account's mailbox.", {
    needs: { recipient_email: recipient, body },
    takes: { subject, ...others, ...user },
    gives: { ...ids, labelIds: labels },
  }),
  tool("GMAIL_FETCH_EMAILS", "Fetch Emails", "Fetches the emails of a mailbox that a query finds.", {
    takes: {
      query: text("A search, as in Gmail's search box", { examples: ["from:ada@example.com is:unread"] }),
      max_results: integer("How many emails at most", { default: 1, minimum: 1, maximum: 500 }),
      label_ids: listOf(text("A label"), "The labels that the emails have"),
      page_token: text("The token of the page, of the answer before"),
      include_payload: flag("Whether the whole email comes", true),
      ...user,
    },
    gives: {
      messages: listOf(objectOf({ ...ids, subject, messageText: body, labelIds: labels }), "The emails"),
      nextPageToken: text("The token of the next page"),
      resultSizeEstimate: integer("About how many emails there are"),
    },
  }),
  tool("GMAIL_CREATE_EMAIL_DRAFT", "Create Email Draft", "Creates a draft of an email.", {
    takes: { recipient_email: recipient, subject, body, ...others, ...user },
    gives: { id: text("The id of the draft"), message: objectOf(ids) },
  }),
  tool("GMAIL_REPLY_TO_THREAD", "Reply to Thread", "Sends a reply within a thread of emails.", {
    needs: { thread_id: text("The id of the thread"), message_body: body, recipient_email: recipient },
    takes: { ...others, ...user },
    gives: { ...ids, labelIds: labels },
  }),
  tool("GMAIL_LIST_LABELS", "List Labels", "Lists the labels of a mailbox.", {
    takes: user,
    gives: { labels: listOf(objectOf({ id: text("Its id"), name: text("Its name") }), "The labels") },
  }),
  tool(
    "GMAIL_BATCH_MODIFY_MESSAGES",
    "Batch Modify Messages",
    "Changes the labels of several messages at once.",
    {
      needs: { messageIds: listOf(text("An id"), "The ids of the messages") },
      takes: {
        addLabelIds: listOf(text("A label"), "The labels to add"),
        removeLabelIds: listOf(text("A label"), "The labels to remove"),
        userId: user.user_id,
      },
      gives: {},
    },
    { isRecent: true },
  ),
];
