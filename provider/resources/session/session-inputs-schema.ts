import { hasUnknown } from "../../core/unknown";
import { filledText, oneOf, saying, trueOrFalse, z } from "../../core/zod";
import { SessionHookType, SessionSandboxSize } from "./session-enums";

const listOf = (what: string) =>
  z.array(filledText(`must be ${what}`), { message: `must be a list of ${what}s` });
const toolkits = listOf("toolkit slug");
const tools = listOf("tool slug");
const hints = listOf("hint");

/** A map by toolkit. */
const byToolkit = <T extends z.ZodTypeAny>(each: T, what: string) =>
  z.record(filledText("must be a toolkit slug"), each, {
    message: `must be a map from a toolkit's slug to ${what}`,
  });

const rule = <T extends z.ZodTypeAny>(list: T) => ({
  enable: list.optional(),
  disable: list.optional(),
  requireApproval: list.optional(),
});

const RULE =
  "must be an object with one of enable and disable, and with requireApproval where calls need a person";
const tags = z.object(rule(hints), { message: RULE }).strict();
const toolRules = z.object({ ...rule(tools), tags: tags.optional() }, { message: RULE }).strict();

/** In one piece, because parts of it may be unknown where the whole is neither of the two. */
const appliesTo = z.custom<"all" | { toolkits: string[] }>(
  (value) => hasUnknown(value) || value === "all" || isToolkits(value),
  'must be "all", or an object with toolkits, a list of slugs',
);

function isToolkits(value: unknown): boolean {
  const { success } = z.object({ toolkits }).strict().safeParse(value);
  return success;
}

const hook = z
  .object(
    {
      type: oneOf(SessionHookType),
      id: filledText(),
      name: filledText().optional(),
      appliesTo,
      handler: z
        .object(
          {
            type: filledText(),
            fields: z.record(z.string(), z.unknown(), { message: "must be a map" }).optional(),
          },
          { message: "must be an object with a type" },
        )
        .passthrough(),
    },
    { message: "must be an object with type, id, appliesTo and handler" },
  )
  .strict();

const TOKENS = "must be a whole number of tokens, from 1";
const url = z.string({ message: "must be a URL, or an empty text for none" });

/** The inputs that a program may declare. */
export const sessionInputs = z
  .object({
    userId: filledText("must be the id of a user, a text that is not empty"),
    toolkits: z.object(rule(toolkits), { message: RULE }).strict().optional(),
    tools: byToolkit(toolRules, "the rule for its tools").optional(),
    tags: tags.optional(),
    authConfigs: byToolkit(
      filledText("must be the id of an auth config"),
      "the id of an auth config",
    ).optional(),
    connectedAccounts: byToolkit(listOf("account id"), "a list of account ids").optional(),
    hooks: z.array(hook, { message: "must be a list of hooks" }).optional(),
    preload: z
      .object(
        { tools: z.union([z.literal("all"), tools], saying('must be "all" or a list of tool slugs')) },
        { message: "must be an object with tools" },
      )
      .strict()
      .optional(),
    directTools: trueOrFalse.optional(),
    manageConnections: z
      .object(
        {
          enable: trueOrFalse.optional(),
          callbackUrl: url.refine((value) => value === "" || URL.canParse(value), "must be a URL").optional(),
          waitForConnections: trueOrFalse.optional(),
          enableConnectionRemoval: trueOrFalse.optional(),
        },
        {
          message:
            "must be an object with enable, callbackUrl, waitForConnections and enableConnectionRemoval, each optional",
        },
      )
      .strict()
      .optional(),
    sandbox: z
      .object(
        {
          enable: trueOrFalse.optional(),
          size: oneOf(SessionSandboxSize).optional(),
          enableProxyExecution: trueOrFalse.optional(),
          enableToolExecution: trueOrFalse.optional(),
          autoOffloadThreshold: z
            .number({ message: TOKENS })
            .refine((count) => Number.isInteger(count) && count >= 1, TOKENS)
            .optional(),
        },
        {
          message:
            "must be an object with enable, size, enableProxyExecution, enableToolExecution and autoOffloadThreshold, each optional",
        },
      )
      .strict()
      .optional(),
    multiAccount: z
      .object(
        {
          enable: trueOrFalse.optional(),
          maxAccountsPerToolkit: z
            .number({ message: "must be a whole number from 2 to 10" })
            .int("must be a whole number from 2 to 10")
            .min(2, "must be from 2 to 10")
            .max(10, "must be from 2 to 10")
            .optional(),
          requireExplicitSelection: trueOrFalse.optional(),
        },
        {
          message:
            "must be an object with enable, maxAccountsPerToolkit and requireExplicitSelection, each optional",
        },
      )
      .strict()
      .optional(),
    searchEnabled: trueOrFalse.optional(),
    multiExecuteEnabled: trueOrFalse.optional(),
    proxyExecute: trueOrFalse.optional(),
    instant: trueOrFalse.optional(),
    sessionConfigId: filledText("must be the id of a saved session config").optional(),
    experimental: z.record(z.string(), z.unknown(), { message: "must be a map" }).optional(),
    /** From `resolve`: the logical name, for messages. */
    __logicalName: z.string().optional(),
    /** From `resolve`: the inputs that the program no longer says. */
    __removed: z.array(z.string()).optional(),
    /** From the class: what the program declares of the auth configs whose ids it passes on, by toolkit. */
    __authConfigs: z.record(z.string(), z.unknown()).optional(),
  })
  .strict();
