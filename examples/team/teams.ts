import type { TeamServersArgs } from "./team-servers";

export interface Team extends TeamServersArgs {
  name: string;
}

export const teams: Team[] = [
  {
    name: "support",
    authConfigIds: ["ac_gmail_prod", "ac_slack_prod"],
    readTools: ["GMAIL_FETCH_EMAILS", "SLACK_SEARCH_MESSAGES"],
    writeTools: ["GMAIL_REPLY_TO_THREAD", "SLACK_SEND_MESSAGE"],
  },
  {
    name: "platform",
    authConfigIds: ["ac_github_prod"],
    readTools: ["GITHUB_GET_A_REPOSITORY", "GITHUB_LIST_REPOSITORY_ISSUES"],
    writeTools: ["GITHUB_CREATE_A_PULL_REQUEST"],
  },
  {
    name: "docs",
    authConfigIds: ["ac_notion_prod"],
    readTools: ["NOTION_SEARCH_NOTION_PAGE"],
    writeTools: ["NOTION_CREATE_NOTION_PAGE", "NOTION_ADD_PAGE_CONTENT"],
  },
];
