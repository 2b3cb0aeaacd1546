import { EXA_TOOLS } from "./exa-tools";
import { GITHUB_TOOLS } from "./github-tools";
import { GMAIL_TOOLS } from "./gmail-tools";
import { NOTION_TOOLS } from "./notion-tools";
import { SLACK_TOOLS } from "./slack-tools";
import type { Tool } from "./tool";

/** The tools of all toolkits. */
export const TOOLS: readonly Tool[] = [
  ...GMAIL_TOOLS,
  ...GITHUB_TOOLS,
  ...SLACK_TOOLS,
  ...NOTION_TOOLS,
  ...EXA_TOOLS,
];
