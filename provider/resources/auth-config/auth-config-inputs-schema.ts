import { saying, z } from "../../core/zod";

const TEXT = "must be a text that is not empty";
const text = (message = TEXT) => z.string({ message }).min(1, message);
const flag = z.boolean({ message: "must be true or false" });
const matching = (pattern: RegExp, message: string) => z.string({ message }).regex(pattern, message);
const scopes = z.array(matching(/^\S+$/, "must be a scope, a text without spaces"), {
  message: "must be a list of scopes",
});
const values = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()], saying("must be a text, a number, true or false")),
  { message: "must be a map of texts, numbers, true or false" },
);

const managed = z
  .object(
    { scopes: scopes.optional(), userScopes: scopes.optional(), managedAppId: text().optional() },
    { message: "must be an object with scopes, userScopes and managedAppId, each optional" },
  )
  .strict();

const custom = z
  .object(
    {
      authScheme: matching(
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
            proxyAuthKey: text().optional(),
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
    toolkit: matching(/^[\w.-]+$/, 'must be the slug of a toolkit, such as "gmail"'),
    name: text(),
    managed: managed.optional(),
    custom: custom.optional(),
    sharedConnectionFields: values.optional(),
    enabledForToolRouter: flag.optional(),
    enabled: flag,
    revokeOnDelete: flag,
    forceDestroy: flag,
    /** From `resolve`: by which `diff` tells two resources that have one auth config. */
    __logicalName: z.string().optional(),
    /** From `resolve`: the name is a default one. */
    __autonamed: flag.optional(),
  })
  .strict();
