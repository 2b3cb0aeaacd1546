export interface Toolkit {
  slug: string;
  name: string;
  description: string;
  /** Works without an auth config. */
  noAuth: boolean;
}

export const TOOLKITS: readonly Toolkit[] = [
  { slug: "gmail", name: "Gmail", description: "Google's mail service", noAuth: false },
  { slug: "github", name: "GitHub", description: "Code hosting and reviews", noAuth: false },
  { slug: "slack", name: "Slack", description: "Messages for teams", noAuth: false },
  { slug: "notion", name: "Notion", description: "Notes, documents and databases", noAuth: false },
  { slug: "exa", name: "Exa", description: "Web search for machines", noAuth: true },
];
