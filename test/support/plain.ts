import type { Properties } from "./properties";

/** The protocol's mark of a secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** The properties without the marks of secrets, as the engine gives them back to the process. */
export function plain(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, isSecret(value) ? value.value : value]),
  );
}

/** Whether a property travels as a secret. */
export function isSecret(value: unknown): value is { value: unknown } {
  return typeof value === "object" && value !== null && SIGNATURE in value;
}
