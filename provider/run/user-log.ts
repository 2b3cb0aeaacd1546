/** How a host reaches the user. */
export interface UserLog {
  /** Tells what the user should know although nothing failed. */
  warn(notice: string): void;
  /** Tells what the user has asked to see. */
  info(line: string): void;
}
