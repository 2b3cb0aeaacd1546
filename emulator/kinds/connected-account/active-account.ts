import type { StoredConnectedAccount } from "./stored-connected-account";

/** Whether calls can act through an account. */
export const isActive = ({ deleted, status }: Pick<StoredConnectedAccount, "deleted" | "status">): boolean =>
  !deleted && status === "ACTIVE";
