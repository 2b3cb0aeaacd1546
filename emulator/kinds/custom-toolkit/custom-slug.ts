const PREFIX = "CUSTOM_";

/** The slug by which a custom toolkit is kept and shown, of the one that an upsert names. */
export const customSlug = (sent: string): string => PREFIX + sent.replaceAll(" ", "_").toUpperCase();

export const isCustomSlug = (slug: string): boolean => slug.toUpperCase().startsWith(PREFIX);
