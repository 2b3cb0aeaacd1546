import type { ComposioError } from "../composio/errors";
import type { Gone } from "./endpoint-definition";

/** Words that may stand before the name of a kind in a sentence about one object. */
const BEFORE = "(?:\\W|\\b(?:the|this|a|an|no|such|requested|given|specified)\\b)*";
/** Words that may stand between its name, its id and what is said of it. Any other word may be what is missing. */
const BETWEEN =
  "(?:\\W|\\b(?:the|with|by|id|uuid|nanoid|slug|was|is|has|have|been|be|does|do|could|can|it|longer|no)\\b)*";
const MISSING = "(?:not found|not be found|not exist|deleted)";

/** Whether Composio says of this very object that there is none. What it says of something else leaves it in doubt. */
export function saysGone(error: ComposioError, id: string, { noun, slug }: Gone): boolean {
  const { kind, status, slug: said = "", message = "" } = error.details;
  if (kind === "gone" || error.isWithdrawn) {
    return kind === "gone";
  }
  const isBySlug = slug?.test(said) === true && (status === 400 || status === 404);
  return (isBySlug && !namesAnother(message, id)) || (error.isNotFound && isOf(noun, id).test(message));
}

/** The sentence that an object is missing, such as "MCP server 1a2b not found": not that something of it is. */
function isOf(noun: string, id: string): RegExp {
  return new RegExp(
    `(?:^|[.:;]\\s)${BEFORE}\\b${noun}\\b${BETWEEN}${escaped(id)}(?![\\w-])${BETWEEN}\\b${MISSING}\\b`,
    "i",
  );
}

/** Whether a text names an object of the same kind, and not this one: "ac_12" where "ac_1" was asked for. */
function namesAnother(text: string, id: string): boolean {
  const [prefix] = /^[a-z]+_/i.exec(id) ?? [];
  const named = prefix === undefined ? [] : (text.match(new RegExp(`\\b${prefix}[\\w-]+`, "gi")) ?? []);
  return named.length > 0 && !named.some((each) => each.toLowerCase() === id.toLowerCase());
}

function escaped(id: string): string {
  return id.replace(/[^\w-]/g, "\\$&");
}
