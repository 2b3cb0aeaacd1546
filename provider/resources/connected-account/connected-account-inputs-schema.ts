import { ConnectedAccountType } from "../../catalogue/connected-account-type";
import { filledText, oneOf, saying, trueOrFalse, z } from "../../core/zod";

const values = z.record(z.string(), z.string(saying("must be a text")), {
  message: "must be a map of texts",
});

const MAX_USERS = 1000;
const USER = "must be the id of a user, a text of 1 to 256 characters";
const users = z
  .array(filledText(USER).max(256, USER), { message: "must be a list of ids of users" })
  .max(MAX_USERS, `must not have more than ${MAX_USERS} users`);

const sharing = z
  .object(
    {
      accountType: oneOf(ConnectedAccountType),
      allowAllUsers: trueOrFalse,
      allowedUserIds: users,
      notAllowedUserIds: users,
    },
    { message: "must be an object with accountType, allowAllUsers, allowedUserIds and notAllowedUserIds" },
  )
  .strict();

/** The inputs that a program may declare. */
export const connectedAccountInputs = z
  .object({
    authConfigId: filledText('must be the id of an auth config, such as "ac_1a2b3c4d"'),
    userId: filledText("must be the id of a user, a text that is not empty"),
    credentials: values.optional(),
    connectionFields: values.optional(),
    /** Empty for none. */
    alias: z.string({ message: "must be a text" }).optional(),
    sharing: sharing.optional(),
    enabled: trueOrFalse.optional(),
    revokeOnDelete: trueOrFalse,
    /** From `resolve`: the logical name, by which a replacement is told. */
    __logicalName: z.string().optional(),
    /** From `resolve`: the alias is a default one. */
    __autonamed: trueOrFalse.optional(),
    /** From `resolve`: the alias that a new account would have. */
    __newName: z.string().optional(),
    /** From the class: the scheme that the same program declares of the auth config. */
    __authScheme: z.string().optional(),
  })
  .strict();
