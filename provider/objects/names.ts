import { sanitizeLine } from "../core/sanitize";

/** A name as a service may normalise it: without outer and repeated blanks, and in one case. */
export function normalizedName(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Whether two names may be one for a service. */
export function isSameName(some: string, other: string): boolean {
  return normalizedName(some) === normalizedName(other);
}

/** The sign that an object is another one than that of a name: that it has another name. One that is not known is none. */
export function signOfOtherName(actual: string | undefined, name: string | undefined): string | undefined {
  const isOther = actual && name && !isSameName(actual, name);
  return isOther ? `which has the name "${sanitizeLine(actual)}"` : undefined;
}

/** The name in some properties, or of an object, where it has one. */
export function nameIn(named: object): string | undefined {
  return "name" in named && typeof named.name === "string" ? named.name : undefined;
}
