/** Something that a tool needs: one of several scopes, always or for some of its arguments alone. */
export interface Requirement {
  readonly any_of: readonly string[];
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

const gmail = (...names: string[]): Requirement => ({
  any_of: names.map((name) => `https://www.googleapis.com/auth/gmail.${name}`),
});

/** The narrowest scope stands first. */
const REQUIREMENTS: Readonly<Record<string, readonly Requirement[]>> = {
  GMAIL_FETCH_EMAILS: [gmail("readonly", "modify")],
  GMAIL_SEND_EMAIL: [gmail("send", "modify")],
  GMAIL_CREATE_EMAIL_DRAFT: [gmail("compose", "modify")],
  GMAIL_LIST_LABELS: [gmail("labels", "readonly", "modify")],
  GITHUB_GET_A_REPOSITORY: [],
  GITHUB_CREATE_AN_ISSUE: [{ any_of: ["public_repo", "repo"] }],
  SLACK_SEND_MESSAGE: [
    { any_of: ["chat:write"] },
    { any_of: ["chat:write.public"], when: { channel_type: ["public"] } },
  ],
};

/** The requirements of a tool. Null where they are not described. */
export const requirementsOf = (slug: string): readonly Requirement[] | null => REQUIREMENTS[slug] ?? null;
