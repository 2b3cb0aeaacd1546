import { textLike, trueOrFalse, z } from "../../core/zod";

function listOf(what: string, example: string) {
  const element = z
    .string({ message: `must be ${what} such as "${example}"` })
    .regex(/^\S+$/, `must be ${what} such as "${example}", not empty and without spaces`);
  return z.array(element, { message: `must be a list, each element ${what} such as "${example}"` });
}

const NAME_RULE = "must be 4 to 30 characters: letters, digits, spaces and hyphens";

/** The inputs that a program may declare. The limits are those of Composio's reference of the create call. */
export const mcpServerInputs = z
  .object({
    name: textLike(/^[A-Za-z0-9 -]{4,30}$/, NAME_RULE),
    authConfigIds: listOf("an auth config id", "ac_1a2b3c4d"),
    noAuthApps: listOf("a toolkit slug", "exa").optional(),
    toolkits: listOf("a toolkit slug", "gmail").optional(),
    allowedTools: listOf("a tool slug", "GMAIL_SEND_EMAIL").optional(),
    managedAuthViaComposio: trueOrFalse.optional(),
    adoptExisting: trueOrFalse.optional(),
    /** From `resolve`: the name is a default one, which nobody else asks for. */
    __autonamed: trueOrFalse.optional(),
    /** From the class: the toolkit of each auth config that the same program declares, and empty texts. */
    __toolkits: z.array(z.string()).optional(),
  })
  .strict();
