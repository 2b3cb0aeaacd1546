import type * as pulumi from "@pulumi/pulumi";
import type { ToolHint } from "../catalogue/tool-hint";
import type {
  SessionHookAction,
  SessionHookHandlerType,
  SessionHookType,
} from "../resources/session/session-enums";

/** The calls that a person has to approve before they run. */
export interface SessionApproval {
  /**
   * The slugs of those that a person has to approve. The client has to be able to ask for it.
   *
   * @default none
   */
  requireApproval?: pulumi.Input<pulumi.Input<string>[]>;
}

/** An allow-list. */
export interface SessionAllowList {
  /** The slugs of those that are allowed, and no others. An empty list allows none. */
  enable: pulumi.Input<pulumi.Input<string>[]>;
  /** Not beside `enable`. */
  disable?: never;
}

/** All but what is listed. */
export interface SessionDenyList {
  /** The slugs of those that are not allowed; all others are. */
  disable: pulumi.Input<pulumi.Input<string>[]>;
  /** Not beside `disable`. */
  enable?: never;
}

/** Neither of the two lists. */
export interface SessionUnlisted {
  /** Not where nothing is listed. */
  enable?: never;
  /** Not where nothing is listed. */
  disable?: never;
}

/** The toolkits of a session: an allow-list, all but some, or only what needs an approval. */
export type SessionToolkits =
  | (SessionAllowList & SessionApproval)
  | (SessionDenyList & SessionApproval)
  | (SessionUnlisted & Required<SessionApproval>);

/** The tools that are allowed, by what they do. What is disabled wins. */
export interface SessionTags {
  /**
   * Only tools with one of these hints.
   *
   * @default all
   */
  enable?: pulumi.Input<pulumi.Input<ToolHint>[]>;
  /**
   * No tools with one of these hints.
   *
   * @default none
   */
  disable?: pulumi.Input<pulumi.Input<ToolHint>[]>;
  /**
   * A person has to approve calls of tools with one of these hints.
   *
   * @default none
   */
  requireApproval?: pulumi.Input<pulumi.Input<ToolHint>[]>;
}

/** Those with some hints. */
export interface SessionTagged {
  /** The hints that they have to have, or must not have. */
  tags: pulumi.Input<SessionTags>;
}

/** No hints. */
export interface SessionUntagged {
  /** Not beside `enable` or `disable`, and not where only approvals are named. */
  tags?: never;
}

/** The tools of one toolkit: an allow-list, all but some, those with some hints, or only what needs an approval. */
export type SessionTools =
  | (SessionAllowList & SessionApproval & SessionUntagged)
  | (SessionDenyList & SessionApproval & SessionUntagged)
  | (SessionUnlisted & SessionApproval & SessionTagged)
  | (SessionUnlisted & Required<SessionApproval> & SessionUntagged);

/** A question in plain words, which blocks, before a call or after it. */
export interface SessionConditionCheck {
  /** The kind of check. */
  type: typeof SessionHookHandlerType.ConditionCheck;
  /** The thing that must not be, in a sentence of 2000 characters at the most. */
  condition: pulumi.Input<string>;
  /** The thing that it does with what it finds. */
  action: SessionHookAction;
}

/** Composio's check for injected prompts, which blocks. It looks at answers: only `after_execute`. */
export interface SessionPromptInjectionCheck {
  /** The kind of check. */
  type: typeof SessionHookHandlerType.PromptInjectionCheck;
  /** The thing that it does with what it finds. */
  action: SessionHookAction;
}

/**
 * A question to the project's session webhook, which needs the plan Enterprise. Its other fields are passed on by
 * Composio's names: in `fields`, as in every language, or beside it.
 */
export interface SessionWebhookCheck {
  /** The kind of check. */
  type: typeof SessionHookHandlerType.Webhook;
  /**
   * The fields of Composio's that this package does not know, by the names of its API.
   *
   * @default none
   */
  fields?: pulumi.Input<Record<string, unknown>>;
  /** A field of Composio's. */
  [field: string]: unknown;
}

/** The check of a hook. */
export type SessionHookHandler = SessionConditionCheck | SessionPromptInjectionCheck | SessionWebhookCheck;

/** Some toolkits alone. */
export interface SessionHookTarget {
  /** Their slugs. */
  toolkits: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * A check that runs before a call, or before the agent gets its answer. Checks cost, and need a paid plan. One that
 * cannot be made lets the call pass.
 */
export interface SessionHook {
  /** The moment at which it runs. */
  type: SessionHookType;
  /**
   * A name of your own that tells it from the other hooks of the session: 1 to 64 characters of a to z, 0 to 9, `_` and
   * `-`.
   */
  id: pulumi.Input<string>;
  /**
   * A name for people, of 120 characters at the most.
   *
   * @default none
   */
  name?: pulumi.Input<string>;
  /** The calls for which it runs: `all`, or an object with `toolkits`, a list of slugs. */
  appliesTo: pulumi.Input<"all" | SessionHookTarget>;
  /** The check itself. */
  handler: pulumi.Input<SessionHookHandler>;
}
