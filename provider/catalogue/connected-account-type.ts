/** Whom an account is for. */
export const ConnectedAccountType = {
  /** Its own user alone. */
  Private: "PRIVATE",
  /** Those users too whom its lists allow, in sessions that name it. */
  Shared: "SHARED",
} as const;
/** Whom an account is for. */
export type ConnectedAccountType = (typeof ConnectedAccountType)[keyof typeof ConnectedAccountType];
