import { z } from "../../../../provider/core/zod";
import { SAMPLES } from "../../../support/samples";

const WRONG = ["", "a b", "x".repeat(5_000), -1, 0.5, 99, true, null, undefined, [], [[]], {}, { mode: 1 }];
/** How zod's own messages begin. */
const OF_ZOD = /^(Invalid|Expected|Required|String|Number|Array|Unrecognized|Input)/;

/** Each schema in a schema, by its path. What a class or `resolve` passes on is none of the program's. */
function parts(schema: z.ZodTypeAny, path: string): [string, z.ZodTypeAny][] {
  const inner = (part: z.ZodTypeAny, step = "") => parts(part, path + step);
  if (schema instanceof z.ZodOptional) {
    return inner(schema.unwrap());
  }
  if (schema instanceof z.ZodEffects) {
    return [[path, schema], ...inner(schema.innerType())];
  }
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries<z.ZodTypeAny>(schema.shape).filter(([name]) => !name.startsWith("__"));
    return [[path, schema], ...shape.flatMap(([name, part]) => inner(part, `.${name}`))];
  }
  if (schema instanceof z.ZodArray) {
    return [[path, schema], ...inner(schema.element, "[]")];
  }
  if (schema instanceof z.ZodRecord) {
    return [[path, schema], ...inner(schema.valueSchema, ".*")];
  }
  // A part of a union never speaks for itself, and the mode of a scheme is the discriminator.
  return schema instanceof z.ZodDiscriminatedUnion
    ? [
        [path, schema],
        ...schema.options.flatMap((part: z.AnyZodObject) => inner(part.omit({ mode: true })).slice(1)),
      ]
    : [[path, schema]];
}

const PARTS = Object.entries(SAMPLES).flatMap(([kind, { definition }]) =>
  parts(definition.schema(), kind).filter(([path]) => path !== kind),
);

test("the inputs of all resources are looked at, with their parts", () => {
  expect(PARTS.map(([path]) => path)).toEqual(
    expect.arrayContaining([
      "AuthConfig.custom.credentials.*",
      "AuthConfig.custom.proxyConfig.proxyUrl",
      "CustomToolkit.authSchemes[].headers.*",
      "Session.preload.tools",
      "Session.tools.*.tags",
      "WebhookSubscription.enabledEvents[]",
    ]),
  );
});

test.each(PARTS)("%s says in its own words what is wrong with a value, and says it once", (_, schema) => {
  for (const value of WRONG) {
    const issues = schema.safeParse(value).error?.issues ?? [];
    const said = issues
      .filter(({ code }) => code !== "unrecognized_keys")
      .map(({ path, message }) => `${message} (${path.join(".")})`);
    expect(said.filter((message) => OF_ZOD.test(message))).toEqual([]);
    expect(said).toEqual([...new Set(said)]);
  }
});
