import { badRequest } from "../../api/api-error";
import { type Requirement, requirementsOf, type Tool } from "../../catalogue";

/** The scopes that a caller wants in any case, or not, and those that there are at all. */
export interface ScopeWishes {
  include?: readonly string[];
  exclude?: readonly string[];
  available_scopes?: readonly string[];
}

/** The scopes that tools need, in the ways in which they are recommended. Throws the answer where the wishes leave none. */
export function recommendedScopes(tools: readonly Tool[], { include = [], ...wishes }: ScopeWishes) {
  const needed = tools.flatMap((tool) =>
    (requirementsOf(tool.slug) ?? []).map((requirement) => ({
      tool: tool.slug,
      ...requirement,
      any_of: usableScopes(tool, requirement, wishes),
    })),
  );
  const conditional = needed.flatMap(({ tool, any_of: [scope], when }) =>
    when && scope !== undefined ? [{ scope, when, for: [tool] }] : [],
  );
  const withWanted = (scopes: readonly string[]) => [...new Set([...scopes, ...include])];
  return {
    least_privilege: withWanted(narrowest(needed)),
    fewest: withWanted(fewest(needed)),
    conditional,
  };
}

function usableScopes(
  { slug }: Tool,
  { any_of }: Requirement,
  { exclude = [], available_scopes: available }: ScopeWishes,
): string[] {
  const usable = any_of.filter((scope) => !exclude.includes(scope) && (available?.includes(scope) ?? true));
  if (usable.length === 0) {
    throw badRequest([`scope_not_available: ${slug} needs one of ${any_of.join(", ")}`]);
  }
  return usable;
}

/** Returns the needs of a tool as answers show them: a requirement that has no alternative and no condition is a text. */
export function shownRequirements({ slug }: Tool) {
  const all = requirementsOf(slug);
  const shown = ({ any_of, when }: Requirement) => {
    const [only, ...others] = any_of;
    return others.length === 0 && when === undefined ? only : { any_of, ...(when && { when }) };
  };
  return all && { all_of: all.map(shown) };
}

/** All scopes of a tool, the narrowest of alternatives. */
export const flatScopes = ({ slug }: Tool): string[] => narrowest(requirementsOf(slug) ?? []);

function narrowest(needed: readonly Requirement[]): string[] {
  return [...new Set(needed.flatMap(({ any_of: [scope] }) => scope ?? []))];
}

/** Takes, as long as something is needed, the scope that meets most of it. */
function fewest(needed: readonly Requirement[]): string[] {
  const meets = (scope: string) => needed.filter(({ any_of }) => any_of.includes(scope)).length;
  const [best] = [...new Set(needed.flatMap(({ any_of }) => any_of))].sort((a, b) => meets(b) - meets(a));
  return best === undefined ? [] : [best, ...fewest(needed.filter(({ any_of }) => !any_of.includes(best)))];
}
