import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { UserError } from "../../core/user-error";
import { type AuthScheme, schemeOf } from "./auth-schemes";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";

/** The inputs that a scheme cannot be created without. */
const NEEDED: Record<string, { name: "headers" | "discoveryUrl"; what: string }> = {
  API_KEY: { name: "headers", what: "the headers that carry the key to the MCP server" },
  DCR_OAUTH: { name: "discoveryUrl", what: "where the MCP server describes its authorization" },
};

/** The inputs that Composio needs of every create and update, and that are missing. */
export function missingInputs({ mcpUrl, authSchemes }: Properties): Failure[] {
  const url =
    mcpUrl === undefined ? [{ property: "mcpUrl", reason: "must be the https URL of the MCP server" }] : [];
  return [...url, ...schemesOf(authSchemes).flatMap(missingOf)];
}

/**
 * The mistakes in valid inputs. What Composio does not show is missing after an import, and may stay so.
 *
 * @param olds The inputs that the last check returned, empty for a new resource.
 */
export function failuresOf(news: Properties, olds: Properties): Failure[] {
  const modes = new Set<string>();
  const repeated = schemesOf(news.authSchemes).flatMap(({ mode }, index) => {
    const isRepeated = mode !== UNKNOWN && modes.has(mode);
    modes.add(mode);
    return isRepeated
      ? [
          {
            property: `authSchemes[${index}].mode`,
            reason: "repeats the mode of an earlier scheme; remove one",
          },
        ]
      : [];
  });
  return [...repeated, ...missingInputs(news).filter((failure) => !wasMissing(failure, news, olds))];
}

function missingOf(scheme: AuthScheme, index: number): Failure[] {
  const needed = NEEDED[scheme.mode];
  return needed && scheme[needed.name] === undefined
    ? [{ property: `authSchemes[${index}].${needed.name}`, reason: `is missing: ${needed.what}` }]
    : [];
}

function wasMissing({ property }: Failure, news: Properties, olds: Properties): boolean {
  if (Object.keys(olds).length === 0) {
    return false;
  }
  if (property === "mcpUrl") {
    return olds.mcpUrl === undefined;
  }
  const index = Number(/\d+/.exec(property)?.[0]);
  const scheme = schemesOf(news.authSchemes)[index];
  const old = scheme && schemeOf(schemesOf(olds.authSchemes), scheme);
  return old !== undefined && missingOf(old, index).length > 0;
}

/** The schemes that are known. */
function schemesOf(value: unknown): AuthScheme[] {
  return Array.isArray(value) ? value.filter((scheme) => typeof scheme === "object" && scheme !== null) : [];
}

/** @throws UserError when the program does not say all that Composio needs of every upsert. */
export function requireWhole(inputs: CustomToolkitInputs, operation: "create" | "update"): void {
  const missing = missingInputs(inputs);
  if (missing.length > 0) {
    const names = missing.map(({ property }) => property).join(", ");
    throw new UserError(
      `could not ${operation} the custom toolkit "${sanitizeLine(inputs.name)}": Composio takes it as a whole only, does not show ` +
        `what was imported, and nothing was sent. Set ${names} in the program to what the toolkit has.`,
    );
  }
}
