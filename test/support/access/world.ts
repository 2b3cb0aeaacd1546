/** A catalogue in which every difference shows that a rule can make. */
export interface WorldTool {
  slug: string;
  toolkit: string;
  /** The hints of a tool that nothing names. Those that are named have those of the world. */
  own?: readonly string[];
}

export const HINTS = ["readOnlyHint", "createHint"];
export const HINT_SETS: readonly (readonly string[])[] = [[], ["readOnlyHint"], ["createHint"], HINTS];

/** The last one is never named. */
const SLUGS = ["gmail", "slack", "github"];
export const NAMED_TOOLKITS = ["gmail", "slack"];

/** The tools that lists may name. */
export const namedToolsOf = (toolkit: string) =>
  ["READ", "SEND"].map((name) => `${toolkit.toUpperCase()}_${name}`);

const TOOLKITS = SLUGS.map((slug) => ({ slug }));
export const allToolkits = () => TOOLKITS;
export const TOOLS: readonly WorldTool[] = SLUGS.flatMap((toolkit) => [
  ...namedToolsOf(toolkit).map((slug) => ({ slug, toolkit })),
  ...HINT_SETS.map((own, index) => ({ slug: `${toolkit.toUpperCase()}_REST_${index}`, toolkit, own })),
]);

export const allTools = () => TOOLS;

let hintsOfNamed: readonly string[] = [];

/** Gives the named tools other hints: a report that asks nobody does not know them. */
export function setHints(hints: readonly string[]): void {
  hintsOfNamed = hints;
}

export const hintsOf = ({ own }: WorldTool): string[] => [...(own ?? hintsOfNamed)];
