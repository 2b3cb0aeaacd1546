import { filledText, saying, textLike, trueOrFalse, z } from "../../core/zod";

const scopes = z.array(textLike(/^\S+$/, "must be a scope, a text without spaces"), {
  message: "must be a list of scopes",
});
const values = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()], saying("must be a text, a number, true or false")),
  { message: "must be a map of texts, numbers, true or false" },
);

const managed = z
  .object(
    { scopes: scopes.optional(), userScopes: scopes.optional(), managedAppId: filledText().optional() },
    { message: "must be an object with scopes, userScopes and managedAppId, each optional" },
  )
  .strict();

const custom = z
  .object(
    {
      authScheme: textLike(
        /^[A-Z][A-Z0-9_]*$/,
        'must be a scheme in upper case, such as "OAUTH2" or "API_KEY"',
      ),
      credentials: values.optional(),
      scopes: scopes.optional(),
      userScopes: scopes.optional(),
      proxyConfig: z
        .object(
          {
            proxyUrl: z.string({ message: "must be a URL" }).url("must be a URL"),
            proxyAuthKey: filledText().optional(),
          },
          { message: "must be an object with proxyUrl" },
        )
        .strict()
        .optional(),
    },
    {
      message:
        "must be an object with authScheme, and perhaps credentials, scopes, userScopes and proxyConfig",
    },
  )
  .strict();

/** The inputs that a program may declare. */
export const authConfigInputs = z
  .object({
    toolkit: textLike(/^[\w.-]+$/, 'must be the slug of a toolkit, such as "gmail"'),
    name: filledText(),
    managed: managed.optional(),
    custom: custom.optional(),
    sharedConnectionFields: values.optional(),
    enabledForToolRouter: trueOrFalse.optional(),
    enabled: trueOrFalse,
    revokeOnDelete: trueOrFalse,
    forceDestroy: trueOrFalse,
    /** From `resolve`: by which `diff` tells two resources that have one auth config. */
    __logicalName: z.string().optional(),
    /** From `resolve`: the name is a default one. */
    __autonamed: trueOrFalse.optional(),
  })
  .strict();
