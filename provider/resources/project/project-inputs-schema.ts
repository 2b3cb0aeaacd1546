import { isIP } from "node:net";
import { isGiven } from "../../core/values";
import { oneOf, textLike, trueOrFalse, z } from "../../core/zod";
import { ApiKeyAccess, ApiKeyPreset, LogVisibility } from "./project-enums";

const NAME_RULE = "must be 3 to 75 letters, digits, hyphens and underscores";
const IP_RULE = 'must be the address of one machine, such as "203.0.113.7", without a range';
const CONFIG_RULE =
  "must be an object with is2faEnabled, maskSecretKeysInConnectedAccount, and one of logVisibilitySetting and zdrEnabled";
const MAX_EXPIRY_SECONDS = 86_400;

/** The areas that do not take every level, with the one that they take beside `none`. */
const ONLY: Partial<Record<ApiKeyPreset, ApiKeyAccess>> = {
  tools: "read",
  observability: "read",
  tool_execution: "write",
  proxy_execute: "write",
};

const permission = z
  .object(
    { preset: oneOf(ApiKeyPreset), access: oneOf(ApiKeyAccess) },
    { message: "must be an object with preset and access" },
  )
  .strict()
  .superRefine(({ preset, access }, { addIssue }) => {
    const only = ONLY[preset];
    if (only !== undefined && access !== "none" && access !== only) {
      const message = `must be "none" or "${only}", which is all that ${preset} takes`;
      addIssue({ code: z.ZodIssueCode.custom, path: ["access"], message });
    }
  });

const permissions = z
  .array(permission, { message: 'must be a list such as [{ preset: "tools", access: "read" }]' })
  .min(1, "must name one area at least: leave it out for a key that may do everything")
  .superRefine((list, { addIssue }) => {
    for (const [index, { preset }] of list.entries()) {
      if (list.findIndex((each) => each.preset === preset) < index) {
        const message = `names ${preset} once more; remove one of them`;
        addIssue({ code: z.ZodIssueCode.custom, path: [index, "preset"], message });
      }
    }
  });

const httpsUrl = z
  .string({ message: "must be a text" })
  .refine((url) => URL.canParse(url) && new URL(url).protocol === "https:", "must be an https URL");

const config = z
  .object(
    {
      is2faEnabled: trueOrFalse,
      maskSecretKeysInConnectedAccount: trueOrFalse,
      logVisibilitySetting: oneOf(LogVisibility).optional(),
      zdrEnabled: trueOrFalse.optional(),
      enableInstant: trueOrFalse.optional(),
      displayName: z
        .string({ message: "must be a text" })
        .min(1, "must be a text that is not empty")
        .optional(),
      logoUrl: httpsUrl.optional(),
      signedUrlFileExpiryInSeconds: z
        .number({ message: "must be a number of seconds" })
        .int("must be a whole number")
        .min(1, "must be 1 at least")
        .max(MAX_EXPIRY_SECONDS, `must be ${MAX_EXPIRY_SECONDS} at most`)
        .optional(),
      oauthCallbackVerifierUrl: httpsUrl.optional(),
      theme: z.record(z.unknown(), { message: "must be a map" }).optional(),
    },
    { message: CONFIG_RULE },
  )
  .strict()
  .superRefine(({ logVisibilitySetting, zdrEnabled }, { addIssue }) => {
    if (isGiven(logVisibilitySetting) === isGiven(zdrEnabled)) {
      const message = isGiven(zdrEnabled)
        ? "cannot stand beside zdrEnabled; keep one of them"
        : "is missing, unless zdrEnabled stands in its place: Composio may take the settings only with it";
      addIssue({ code: z.ZodIssueCode.custom, path: ["logVisibilitySetting"], message });
    }
  });

/** The inputs that a program may declare. */
export const projectInputs = z
  .object({
    name: textLike(/^[a-zA-Z0-9_-]{3,75}$/, NAME_RULE),
    createApiKey: trueOrFalse.optional(),
    apiKeyPermissions: permissions.optional(),
    apiKeyAllowedIps: z
      .array(
        z.string({ message: IP_RULE }).refine((ip) => isIP(ip) !== 0, IP_RULE),
        {
          message: 'must be a list of addresses, such as ["203.0.113.7"]',
        },
      )
      .min(1, "must name one address at least: leave it out for a key that works from everywhere")
      .optional(),
    config: config.optional(),
    forceDestroy: trueOrFalse.optional(),
    revokeOnDelete: trueOrFalse.optional(),
    __autonamed: z.literal(true).optional(),
  })
  .strict();
