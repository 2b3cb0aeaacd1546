/**
 * The third API of zod, which zod 4 still has. It loads in an eighth of the time of the fourth, which brings the
 * messages of fifty languages, and every run of Pulumi that changes or reads something waits for it.
 */
export { z } from "zod/v3";

/**
 * The option that gives a schema one message for all that may be wrong with it. The option `message` of zod leaves out
 * unions, literals and discriminators.
 */
export function saying(message: string): { errorMap: () => { message: string } } {
  return { errorMap: () => ({ message }) };
}
