import { z } from "../core/zod";

/** A value of a field that is not needed. What is of another kind counts as not there. */
export function optional<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) {
  return schema.optional().catch(undefined);
}

/** A text that is not empty. */
export const text = z.string().min(1);

/** A truth value, which some versions of the API write as a text. */
export const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

/** A number of things, which some versions of the API write as a text. */
export const count = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

/** A list that may hold anything. */
export const anyList = optional(z.array(z.unknown()));

/** The texts of a list that can be read. What is no list counts as an empty one. */
export const readableTexts = z
  .array(z.unknown())
  .catch([])
  .transform((list) => readable(text, list));

/** The elements that can be read. */
export function readable<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, list: unknown[] = []): T[] {
  return list.flatMap((element) => {
    const read = schema.safeParse(element);
    return read.success ? [read.data] : [];
  });
}
