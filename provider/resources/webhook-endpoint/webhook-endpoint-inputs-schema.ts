import { filledText, textLike, trueOrFalse, z } from "../../core/zod";

const TOOLKIT_RULE = 'must be the slug of a toolkit, such as "slack"';
const CLIENT_RULE = "must be the client id of your OAuth app, without spaces";
const DATA_RULE = 'must be a map of texts, such as { signing_secret: "…" }';

/** The inputs that a program may declare. */
export const webhookEndpointInputs = z
  .object({
    toolkit: textLike(/^[\w-]+$/, TOOLKIT_RULE),
    clientId: textLike(/^\S+$/, CLIENT_RULE),
    data: z.record(z.string(), filledText(), { message: DATA_RULE }).optional(),
    adoptExisting: trueOrFalse.optional(),
  })
  .strict();
