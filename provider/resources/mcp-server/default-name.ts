import { createHash } from "node:crypto";
import type { Identity } from "../../core/identity";

const MAX_NAME_LENGTH = 30;
const HASH_LENGTH = 7;

/**
 * The name that a server gets when the program gives none: the logical name, made valid, and a hash that
 * keeps stacks of one Composio project apart. It is deterministic, so a preview shows it.
 *
 * @returns 9 to 30 characters, letters, digits and hyphens.
 */
export function defaultServerName({ project, stack, logicalName }: Identity): string {
  const readable = logicalName
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, MAX_NAME_LENGTH - HASH_LENGTH - 1)
    .replace(/-$/, "");
  const hash = createHash("sha256")
    .update(JSON.stringify([project, stack, logicalName]))
    .digest("hex");
  return `${readable || "mcp-server"}-${hash.slice(0, HASH_LENGTH)}`;
}
