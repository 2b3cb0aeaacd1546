import type { StoredAuthConfig } from "./stored-auth-config";

/** An auth config of your own. */
export interface AuthConfigOption {
  /** Its id, such as `ac_mine`. */
  id: string;
  /** The slug of a toolkit, of the catalogue or not. */
  toolkit: string;
  /** @default the id */
  name?: string | undefined;
  /** @default "ENABLED" */
  status?: StoredAuthConfig["status"] | undefined;
}
