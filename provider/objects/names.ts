import { sanitizeLine } from "../core/sanitize";

/** A name as a service may normalise it: without outer and repeated blanks, and in one case. */
export function normalizedName(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Whether two names may be one for a service. */
export function isSameName(some: string, other: string): boolean {
  return normalizedName(some) === normalizedName(other);
}

/** The sign that an object is another one than that of a name: that it has another name. */
export function signOfOtherName(actual: string, name: string): string | undefined {
  return isSameName(actual, name) ? undefined : `which has the name "${sanitizeLine(actual)}"`;
}
