import { z } from "zod/v3";
import { quotedList } from "./lists-in-words";

/**
 * The third API of zod, which zod 4 still has. It loads in an eighth of the time of the fourth, which brings the
 * messages of fifty languages, and every run that changes or reads something waits for it.
 */
export { z };

/**
 * The option that gives a schema one message for all that may be wrong with it. The option `message` of zod leaves out
 * unions, literals and discriminators.
 */
export function saying(message: string): { errorMap: () => { message: string } } {
  return { errorMap: () => ({ message }) };
}

/** The schema of a closed list of values. */
export function oneOf<Values extends Readonly<Record<string, string>>>(
  values: Values,
): z.ZodNativeEnum<Values> {
  return z.nativeEnum(values, saying(`must be ${quotedList(Object.values(values))}`));
}

/** The schema of a switch. */
export const trueOrFalse = z.boolean({ message: "must be true or false" });

/** The schema of a text that is not empty. */
export function filledText(message = "must be a text that is not empty"): z.ZodString {
  return z.string({ message }).min(1, message);
}

/** The schema of a text of one form. */
export function textLike(pattern: RegExp, message: string): z.ZodString {
  return z.string({ message }).regex(pattern, message);
}
