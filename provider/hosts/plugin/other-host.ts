import type { Properties } from "../../core/resource";
import { CODE, CODES, type Kind } from "../../resources/loader";

/** The outputs with what the other host needs of them, so that every state can move there. */
export function withCode(kind: string, outputs: object): Properties {
  return { ...outputs, [CODE]: CODES[kind as Kind] };
}
