import { flag, integer, listOf, objectOf, text } from "./json-schema";
import { type Tool, toolOf } from "./tool";

const tool = toolOf("github");

const repository = {
  owner: text("The account that owns the repository, in any case"),
  repo: text("The name of the repository, without `.git`"),
};
const number = integer("The number of the issue or pull request");
const title = text("The title");
const page = {
  page: integer("The number of the page", { default: 1 }),
  per_page: integer("How many are on a page", { default: 30, maximum: 100 }),
};
const issue = { number, title, html_url: text("The address of its page"), state: text("`open` or `closed`") };

export const GITHUB_TOOLS: readonly Tool[] = [
  tool("GITHUB_CREATE_AN_ISSUE", "Create an Issue", "Creates an issue in a repository.", {
    needs: { ...repository, title },
    takes: {
      body: text("The text of the issue, in Markdown"),
      labels: listOf(text("A label"), "The labels of the issue"),
      assignees: listOf(text("A login"), "The logins of whom it is assigned to"),
    },
    gives: issue,
  }),
  tool("GITHUB_LIST_REPOSITORY_ISSUES", "List Repository Issues", "Lists the issues of a repository.", {
    needs: repository,
    takes: {
      state: text("The state of the issues", { enum: ["open", "closed", "all"], default: "open" }),
      labels: text("The labels that they have, with commas between them"),
      ...page,
    },
    gives: { issues: listOf(objectOf(issue), "The issues") },
  }),
  tool("GITHUB_GET_A_REPOSITORY", "Get a Repository", "Gets a repository.", {
    needs: repository,
    gives: {
      id: integer("The id of the repository"),
      full_name: text("The owner and the name"),
      private: { type: "boolean", description: "Whether it is private" },
      default_branch: text("The default branch"),
    },
  }),
  tool("GITHUB_CREATE_A_PULL_REQUEST", "Create a Pull Request", "Creates a pull request in a repository.", {
    needs: { ...repository, head: text("The branch of the change"), base: text("The branch to merge into") },
    takes: { title, body: text("The text, in Markdown"), draft: flag("Whether it is a draft", false) },
    gives: issue,
  }),
  tool("GITHUB_MERGE_A_PULL_REQUEST", "Merge a Pull Request", "Merges a pull request into its base branch.", {
    needs: { ...repository, pull_number: number },
    takes: {
      commit_title: text("The title of the commit"),
      merge_method: text("How it is merged", { enum: ["merge", "squash", "rebase"], default: "merge" }),
    },
    gives: {
      sha: text("The commit"),
      merged: { type: "boolean", description: "Whether it is merged" },
      message: text("The word of GitHub"),
    },
  }),
];
