import { z } from "../../core/zod";

const TOOLKIT_RULE = 'must be the slug of a toolkit, such as "slack"';
const CLIENT_RULE = "must be the client id of your OAuth app, without spaces";
const DATA_RULE = 'must be a map of texts, such as { signing_secret: "…" }';
const VALUE_RULE = "must be a text that is not empty";

/** The inputs that a program may declare. */
export const webhookEndpointInputs = z
  .object({
    toolkit: z.string({ message: TOOLKIT_RULE }).regex(/^[\w-]+$/, TOOLKIT_RULE),
    clientId: z.string({ message: CLIENT_RULE }).regex(/^\S+$/, CLIENT_RULE),
    data: z
      .record(z.string(), z.string({ message: VALUE_RULE }).min(1, VALUE_RULE), { message: DATA_RULE })
      .optional(),
    adoptExisting: z.boolean({ message: "must be true or false" }).optional(),
  })
  .strict();
