import { randomBytes } from "node:crypto";

const MAX_LENGTH = 60;
const SECRET_PART = /^-[0-9a-f]{16}$/;

/**
 * The name that an auth config gets when the program gives none: the logical name, and a part that nobody can guess.
 * Names are not unique in Composio, so that part alone shows what a create has made whose answer was lost.
 */
export function defaultAuthConfigName(logicalName: string): string {
  return `${readablePart(logicalName)}-${randomBytes(8).toString("hex")}`;
}

/** Whether a name is one that this logical name may have got. */
export function isDefaultName(name: unknown, logicalName: string): name is string {
  const readable = readablePart(logicalName);
  return (
    typeof name === "string" && name.startsWith(readable) && SECRET_PART.test(name.slice(readable.length))
  );
}

function readablePart(logicalName: string): string {
  const readable = logicalName
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, "");
  return readable || "auth-config";
}
