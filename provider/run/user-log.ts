import { sanitizeLine } from "../core/sanitize";

/** How a host reaches the user. */
export interface UserLog {
  /** Tells what the user should know although nothing failed. */
  warn(warning: string): void;
  /** Tells what the user has asked to see. */
  info(line: string): void;
}

/** A line as the user sees it: it says whose it is, and cannot steer a terminal. */
export function userLine(text: string): string {
  return `pulumi-composio: ${sanitizeLine(text)}`;
}
