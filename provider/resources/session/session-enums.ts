/** The moments at which a hook runs. */
export const SessionHookType = {
  /** Before a call. */
  BeforeExecute: "before_execute",
  /** After a call, before the agent gets its answer. */
  AfterExecute: "after_execute",
} as const;
/** The moment at which a hook runs. */
export type SessionHookType = (typeof SessionHookType)[keyof typeof SessionHookType];

/** The checks that a hook may make. */
export const SessionHookHandlerType = {
  /** A question in plain words, which blocks what it finds. */
  ConditionCheck: "condition_check",
  /** Composio's check for injected prompts. It looks at answers: only `after_execute`. */
  PromptInjectionCheck: "prompt_injection_check",
  /** A question to the project's session webhook, which needs the plan Enterprise. */
  Webhook: "webhook",
} as const;
/** The check that a hook makes. */
export type SessionHookHandlerType = (typeof SessionHookHandlerType)[keyof typeof SessionHookHandlerType];

/** The things that a check may do with what it finds. */
export const SessionHookAction = {
  /** The call, or its answer, does not get through. */
  Block: "block",
} as const;
/** The thing that a check does with what it finds. */
export type SessionHookAction = (typeof SessionHookAction)[keyof typeof SessionHookAction];

/** The sizes of a sandbox. */
export const SessionSandboxSize = {
  /** The size of a new sandbox. */
  Standard: "standard",
  /** Larger than standard. */
  Medium: "medium",
  /** Larger than medium. */
  Large: "large",
  /** The largest. */
  Xlarge: "xlarge",
} as const;
/** The size of a sandbox. */
export type SessionSandboxSize = (typeof SessionSandboxSize)[keyof typeof SessionSandboxSize];
