/** The programs that are compared. The first two say what Pulumi itself takes. */
export const VARIANTS = ["empty", "floor", "ours", "closure"] as const;

export type Variant = (typeof VARIANTS)[number];
