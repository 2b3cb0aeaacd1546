import { TOOLKIT_VERSION, TOOLKIT_VERSIONS } from "./toolkits";
import type { JsonSchema } from "./tools/json-schema";

/** How a trigger learns that something has happened. */
type Mechanism = "webhook" | "poll";

/** A type of trigger, of which there can be an instance for each account and configuration. */
export interface TriggerType {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly toolkit: string;
  readonly types: readonly Mechanism[];
  /** The schema of its configuration. */
  readonly config: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required: readonly string[];
  };
  /** The versions of the toolkit that have it, the latest first. */
  readonly versions: readonly string[];
  /** Whether an own OAuth app has to register an address of Composio's first. */
  readonly needsEndpoint: boolean;
}

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: "string",
  title: description,
  description,
  ...more,
});
/** Minutes; managed OAuth apps take no less than 15, which is not emulated. */
const interval: JsonSchema = { type: "integer", title: "Interval", minimum: 1, maximum: 1440, default: 15 };

export const TRIGGER_TYPES: readonly TriggerType[] = [
  {
    slug: "GMAIL_NEW_GMAIL_MESSAGE",
    name: "New Gmail Message",
    description: "A message has come",
    toolkit: "gmail",
    types: ["poll"],
    config: {
      properties: {
        interval,
        labelIds: text("The label of the messages", { default: "INBOX" }),
        query: text("A search as in the search box of Gmail"),
        userId: text("The mailbox", { default: "me" }),
      },
      required: [],
    },
    versions: TOOLKIT_VERSIONS,
    needsEndpoint: false,
  },
  {
    slug: "GMAIL_EMAIL_SENT_TRIGGER",
    name: "Email Sent",
    description: "A message was sent",
    toolkit: "gmail",
    types: ["poll"],
    config: {
      properties: { interval, query: text("A search as in the search box of Gmail") },
      required: [],
    },
    versions: [TOOLKIT_VERSION],
    needsEndpoint: false,
  },
  {
    slug: "GITHUB_COMMIT_EVENT",
    name: "Commit Receive Event",
    description: "A commit was pushed to a repository",
    toolkit: "github",
    types: ["webhook"],
    config: {
      properties: { owner: text("The owner of the repository"), repo: text("The name of the repository") },
      required: ["owner", "repo"],
    },
    versions: [TOOLKIT_VERSION],
    needsEndpoint: false,
  },
  {
    slug: "LINEAR_ISSUE_CREATED_TRIGGER",
    name: "Issue Created",
    description: "An issue was created in a team",
    toolkit: "linear",
    types: ["webhook", "poll"],
    config: {
      properties: {
        team_id: text("The id of the team"),
        priority: text("The lowest priority", { enum: ["none", "low", "medium", "high", "urgent"] }),
        interval,
      },
      required: ["team_id"],
    },
    versions: TOOLKIT_VERSIONS,
    needsEndpoint: false,
  },
  {
    slug: "SLACK_RECEIVE_MESSAGE",
    name: "New Message Received",
    description: "A message was posted",
    toolkit: "slack",
    types: ["webhook"],
    config: { properties: { channel_id: text("The channel, or every one") }, required: [] },
    versions: [TOOLKIT_VERSION],
    needsEndpoint: true,
  },
];

/** Finds a type by its slug, whose case does not matter. */
export const findTriggerType = (slug: string): TriggerType | undefined =>
  TRIGGER_TYPES.find((each) => each.slug === slug.toUpperCase());
