import { milliseconds } from "../../api/json-schemas";

/** Switches for connected accounts. */
export interface ConnectedAccountSettings {
  /**
   * The form of the values that an account holds in answers: four characters and dots, or as they are, where the
   * project's masking is off.
   * @default "masked"
   */
  secrets: "masked" | "shown";
  /**
   * Status of the answer to an alias that another account of the user and the toolkit has; or that it is taken all the
   * same.
   * @default 409
   */
  takenAlias: 400 | 409 | "accepted";
  /**
   * The sharing of a new account: what the create says; a private account; or one that is shared with all
   * users.
   * @default "honoured"
   */
  newSharing: "honoured" | "ignored" | "opened";
  /**
   * Whether the lists of a shared account are shown.
   * @default "shown"
   */
  acl: "shown" | "absent";
  /**
   * Whether the route is there that enables and disables an account, or the status of the answer in its place.
   * @default "there"
   */
  statusRoute: "there" | 404 | 405 | 410;
  /**
   * How old one is, in milliseconds, when GET and the list begin to show it. Its alias is taken from the start.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_CONNECTED_ACCOUNT_SETTINGS: Readonly<ConnectedAccountSettings> = {
  secrets: "masked",
  takenAlias: 409,
  newSharing: "honoured",
  acl: "shown",
  statusRoute: "there",
  lagMs: 0,
};

export const connectedAccountSwitches: Record<keyof ConnectedAccountSettings, object> = {
  secrets: { enum: ["masked", "shown"] },
  takenAlias: { enum: [400, 409, "accepted"] },
  newSharing: { enum: ["honoured", "ignored", "opened"] },
  acl: { enum: ["shown", "absent"] },
  statusRoute: { enum: ["there", 404, 405, 410] },
  lagMs: milliseconds,
};
