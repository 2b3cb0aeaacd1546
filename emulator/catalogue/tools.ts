export interface Tool {
  slug: string;
  name: string;
  toolkit: string;
  isDeprecated: boolean;
  /** Not in the base version of its toolkit: `/api/v3` shows it only on `toolkit_versions=latest`. */
  isRecent: boolean;
}

const tool = (toolkit: string, slug: string, name: string, marks: Partial<Tool> = {}): Tool => ({
  slug,
  name,
  toolkit,
  isDeprecated: false,
  isRecent: false,
  ...marks,
});

/** Hints by which tags choose: the name of a tool says what it does. */
const READING = /_(FETCH|LIST|GET|SEARCH|FIND|QUERY|ANSWER)/;

const DESTROYING = /_(DELETE|REMOVE|MERGE)_/;

export const hintsOf = ({ slug }: Tool): string[] => {
  if (READING.test(slug)) {
    return ["readOnlyHint", "idempotentHint"];
  }
  return [...(DESTROYING.test(slug) ? ["destructiveHint"] : []), "createHint", "openWorldHint"];
};

export const TOOLS: readonly Tool[] = [
  tool("gmail", "GMAIL_SEND_EMAIL", "Send Email"),
  tool("gmail", "GMAIL_FETCH_EMAILS", "Fetch Emails"),
  tool("gmail", "GMAIL_CREATE_EMAIL_DRAFT", "Create Email Draft"),
  tool("gmail", "GMAIL_REPLY_TO_THREAD", "Reply to Thread"),
  tool("gmail", "GMAIL_LIST_LABELS", "List Labels"),
  tool("gmail", "GMAIL_BATCH_MODIFY_MESSAGES", "Batch Modify Messages", { isRecent: true }),

  tool("github", "GITHUB_CREATE_AN_ISSUE", "Create an Issue"),
  tool("github", "GITHUB_LIST_REPOSITORY_ISSUES", "List Repository Issues"),
  tool("github", "GITHUB_GET_A_REPOSITORY", "Get a Repository"),
  tool("github", "GITHUB_CREATE_A_PULL_REQUEST", "Create a Pull Request"),
  tool("github", "GITHUB_MERGE_A_PULL_REQUEST", "Merge a Pull Request"),

  tool("slack", "SLACK_SEND_MESSAGE", "Send Message"),
  tool("slack", "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", "Send to Channel", { isDeprecated: true }),
  tool("slack", "SLACK_LIST_ALL_CHANNELS", "List All Channels"),
  tool("slack", "SLACK_SEARCH_MESSAGES", "Search Messages"),

  tool("notion", "NOTION_CREATE_NOTION_PAGE", "Create Page"),
  tool("notion", "NOTION_SEARCH_NOTION_PAGE", "Search Pages"),
  tool("notion", "NOTION_QUERY_DATABASE", "Query Database"),
  tool("notion", "NOTION_ADD_PAGE_CONTENT", "Add Page Content"),

  tool("exa", "EXA_SEARCH", "Search"),
  tool("exa", "EXA_FIND_SIMILAR", "Find Similar Pages"),
  tool("exa", "EXA_ANSWER", "Answer a Question"),
];
