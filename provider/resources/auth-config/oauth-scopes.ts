import { isSame } from "../../core/compare";

/** The scopes in a value of Composio's: a list, or a text with commas or spaces between them. */
export function scopesOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === "string" ? text.split(/[\s,]+/).filter(Boolean) : []));
}

export function isSameScopes(a: unknown, b: unknown): boolean {
  return isSame(scopesOf(a), scopesOf(b));
}

/** The value that sets scopes. An empty text clears them. */
export function scopesField(scopes: string[]): string[] | string {
  return scopes.length > 0 ? scopes : "";
}
