import { randomBytes } from "node:crypto";

const MAX_LENGTH = 60;

/**
 * The name that an auth config gets when the program gives none: the logical name, and a part that nobody can guess.
 * Names are not unique in Composio, so that part alone shows what a create has made whose answer was lost.
 */
export function defaultAuthConfigName(logicalName: string): string {
  const readable = logicalName
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, "");
  return `${readable || "auth-config"}-${randomBytes(8).toString("hex")}`;
}
