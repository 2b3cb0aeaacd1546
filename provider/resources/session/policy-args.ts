import type * as pulumi from "@pulumi/pulumi";

type List = pulumi.Input<pulumi.Input<string>[]>;

/** What needs the approval of a person before it runs. */
interface Approval {
  /**
   * What a person has to approve. The client has to be able to ask for it.
   *
   * @default none
   */
  requireApproval?: List;
}

/** An allow-list. */
interface Enabled {
  /** What is allowed, and nothing else. An empty list allows nothing. */
  enable: List;
  /** Not beside `enable`. */
  disable?: never;
}

/** All but what is listed. */
interface Disabled {
  /** What is not allowed; everything else is. */
  disable: List;
  /** Not beside `disable`. */
  enable?: never;
}

/** Neither of the two lists. */
interface Unlisted {
  enable?: never;
  disable?: never;
}

/** The toolkits of a session: an allow-list, all but some, or only what needs an approval. */
export type SessionToolkits = (Enabled & Approval) | (Disabled & Approval) | (Unlisted & Required<Approval>);

/** A word for what tools do, such as `readOnlyHint`. */
export type ToolHint =
  | "readOnlyHint"
  | "createHint"
  | "updateHint"
  | "destructiveHint"
  | "idempotentHint"
  | "openWorldHint"
  // Composio may come to have more.
  | (string & {});

type Hints = pulumi.Input<pulumi.Input<ToolHint>[]>;

/** Which tools are allowed by what they do. What is disabled wins. */
export interface SessionTags {
  /**
   * Only tools with one of these hints.
   *
   * @default all
   */
  enable?: Hints;
  /**
   * No tools with one of these hints.
   *
   * @default none
   */
  disable?: Hints;
  /**
   * A person has to approve calls of tools with one of these hints.
   *
   * @default none
   */
  requireApproval?: Hints;
}

/** The tools of one toolkit: an allow-list, all but some, those with some hints, or only what needs an approval. */
export type SessionTools =
  | (Enabled & Approval & { tags?: never })
  | (Disabled & Approval & { tags?: never })
  | (Unlisted & Approval & { tags: pulumi.Input<SessionTags> })
  | (Unlisted & Required<Approval> & { tags?: never });

/** What a hook does: a question in plain words, Composio's check for injected prompts, or another check of Composio's. */
export type SessionHookHandler =
  | {
      type: "condition_check";
      /** What must not be, in a sentence. */
      condition: pulumi.Input<string>;
      action: "block";
    }
  | { type: "prompt_injection_check"; action: "block" }
  | { type: "webhook"; [field: string]: unknown };

/** A check that runs before a call, or before the agent gets its answer. Checks cost. */
export interface SessionHook {
  /** When it runs. */
  type: "before_execute" | "after_execute";
  /** Tells it from the other hooks of the session. */
  id: pulumi.Input<string>;
  /**
   * For people.
   *
   * @default none
   */
  name?: pulumi.Input<string>;
  /** For which calls it runs. */
  appliesTo: pulumi.Input<"all" | { toolkits: List }>;
  /** What it does. */
  handler: pulumi.Input<SessionHookHandler>;
}
