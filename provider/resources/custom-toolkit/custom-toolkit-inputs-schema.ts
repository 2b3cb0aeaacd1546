import { accountId } from "../../catalogue/account-id";
import { quotedList } from "../../core/lists-in-words";
import { hasUnknown } from "../../core/unknown";
import { filledText, oneOf, trueOrFalse, z } from "../../core/zod";
import { CustomAuthMode, LogoMimeType } from "./custom-toolkit-enums";

/** The placeholder in a header for the key of a connected account. */
const API_KEY = "{{generic_api_key}}";
/** The base64 of 3 MB, which is what Composio takes. */
const MAX_LOGO_LENGTH = 4_000_000;
const URL_TEXT = "must be an https URL that Composio can reach";

const text = (max: number, message = `must be a text of 1 to ${max} characters`) =>
  filledText(message).max(max, message);
const publicUrl = z.string({ message: URL_TEXT }).refine(isPublicUrl, URL_TEXT);

const apiKeyField = z
  .object(
    { displayName: text(100), description: text(500) },
    { message: "must be an object with displayName and description" },
  )
  .strict();
const genericId = z
  .object(
    { displayName: text(100), description: text(500).optional() },
    { message: "must be an object with displayName" },
  )
  .strict();

const headers = z
  .record(z.string(), text(8_192), { message: "must be a map of header names to texts" })
  .refine(
    (map) => hasUnknown(map) || Object.values(map).some((value) => value.includes(API_KEY)),
    `must have a header with ${API_KEY} in its value, which stands for the key of a connected account`,
  );

const authScheme = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal(CustomAuthMode.NoAuth) }).strict(),
    z
      .object({
        mode: z.literal(CustomAuthMode.ApiKey),
        headers: headers.optional(),
        apiKeyField: apiKeyField.optional(),
        additionalFields: z
          .object({ genericId: genericId.optional() }, { message: "must be an object with genericId" })
          .strict()
          .optional(),
      })
      .strict(),
    z.object({ mode: z.literal(CustomAuthMode.DcrOauth), discoveryUrl: publicUrl.optional() }).strict(),
  ],
  {
    errorMap: ({ code }) => ({
      message:
        code === "invalid_union_discriminator"
          ? `must be ${quotedList(Object.values(CustomAuthMode))}`
          : 'must be an object with mode, such as { mode: "NO_AUTH" }',
    }),
  },
);

const logo = z
  .object(
    {
      content: z
        .string({ message: "must be an image in base64" })
        .max(MAX_LOGO_LENGTH, "must be an image of up to 3 MB, in base64")
        .regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be an image in base64, in one line"),
      mimeType: oneOf(LogoMimeType),
    },
    { message: "must be an object with content and mimeType" },
  )
  .strict();

/** The inputs that a program may declare. What Composio does not show may be missing after an import, and only then. */
export const customToolkitInputs = z
  .object({
    slug: z
      .string({ message: "must be a text of 1 to 30 letters, digits, _ and spaces" })
      .regex(/^[A-Za-z0-9_ ]{1,30}$/, "must have 1 to 30 letters, digits, _ and spaces")
      .regex(/^(?!custom_)/i, "must not begin with CUSTOM_, which Composio puts before it"),
    name: text(200),
    mcpUrl: publicUrl.optional(),
    authSchemes: z
      .array(authScheme, { message: "must be a list of schemes" })
      .min(1, 'must have at least one scheme, such as { mode: "NO_AUTH" }'),
    logo: logo.optional(),
    syncTrigger: z
      .string({ message: 'must be a text, such as "2026-11"' })
      .min(1, "must be a text that is not empty")
      .optional(),
    syncAccountId: accountId.optional(),
    adoptExisting: trueOrFalse,
    revokeOnDelete: trueOrFalse,
    forceDestroy: trueOrFalse,
  })
  .strict();

/** Hosts that Composio cannot reach. */
const LOCAL_HOST = /^(localhost|.*\.localhost|127\..*|10\..*|192\.168\..*|169\.254\..*|0\.0\.0\.0|\[.*\])$/;

/** Whether a text is an https address that Composio may reach. */
function isPublicUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && !LOCAL_HOST.test(url.hostname);
}
