import type { NameForm } from "../../core/default-name";

const MAX_NAME_LENGTH = 30;
const DIGITS = 7;

/** The default names of servers: 9 to 30 letters, digits and hyphens. */
export const SERVER_NAMES: NameForm = {
  digits: DIGITS,
  readable: (logicalName) =>
    logicalName
      .normalize("NFKD")
      .replace(/\p{Mark}+/gu, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-/, "")
      .slice(0, MAX_NAME_LENGTH - DIGITS - 1)
      .replace(/-$/, "") || "mcp-server",
};
