import { type Catalogue, isFound } from "./catalogue";
import type { ToolkitField } from "./toolkit-scheme";

/**
 * The required fields that nothing gives. A toolkit may describe a scheme several times, and then the description counts
 * that is fulfilled best.
 */
export function fewestMissing(
  descriptions: readonly (readonly ToolkitField[])[],
  isGiven: (name: string) => boolean,
): ToolkitField[] {
  const isMissing = ({ name, required, default: fallback }: ToolkitField) =>
    required && fallback === undefined && !isGiven(name);
  const [fewest = []] = descriptions
    .map((fields) => fields.filter(isMissing))
    .sort((a, b) => a.length - b.length);
  return fewest;
}

/** The names of fields, with those for people where they say more. */
export function sayFields(fields: readonly ToolkitField[]): string {
  return fields
    .map(({ name, displayName }) => (displayName === name ? name : `${name} (${displayName})`))
    .join(", ");
}

/**
 * Says what a toolkit asks an account for and nothing gives. Its own description has been wrong, so that it alone is no
 * proof.
 *
 * @param given The names of what is given.
 */
export async function missingConnectionFields(
  catalogue: Catalogue,
  slug: string,
  scheme: string,
  given: readonly string[],
): Promise<string | undefined> {
  const toolkit = await catalogue.toolkit(slug);
  const schemes = isFound(toolkit) ? (toolkit.schemes ?? []) : [];
  const described = schemes.filter((each) => each.scheme === scheme.toUpperCase());
  const missing = fewestMissing(
    described.map(({ connectionFields }) => connectionFields),
    (name) => given.includes(name),
  );
  return missing.length > 0
    ? `the toolkit "${slug}" asks an account of ${scheme} for ${sayFields(missing)}`
    : undefined;
}
