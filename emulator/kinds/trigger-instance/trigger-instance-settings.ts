import { milliseconds } from "../../api/json-schemas";

/** Switches for trigger instances. */
export interface TriggerInstanceSettings {
  /**
   * The status of the answer to an upsert that has made a new one: 201, or 200 as that of one that was there, or 204
   * with an empty body for both.
   * @default 201
   */
  upsertStatus: 200 | 201 | 204;
  /**
   * How a request for a deleted one is answered.
   * @default 404
   */
  deletedStatus: 404 | 409 | 410;
  /**
   * The status of the answer to an upsert for an account that is not active.
   * @default 400
   */
  inactiveAccountStatus: 400 | 410 | 422;
  /**
   * The fate of an instance whose account was deleted: it is there no more, or it is as it was.
   * @default "gone"
   */
  ofDeletedAccounts: "gone" | "kept";
  /**
   * Which configurations are one: those that are the same once the defaults of the type are filled in, or only those that
   * are sent the same.
   * @default "filled"
   */
  sameConfigs: "filled" | "as-sent";
  /**
   * Whether what is stored, and shown, has the defaults of the type too.
   * @default "completed"
   */
  storedConfigs: "completed" | "as-sent";
  /**
   * Whether an upsert that names another version of the toolkit makes another instance.
   * @default false
   */
  versionInKey: boolean;
  /**
   * How old one is, in milliseconds, when the list begins to show it. An upsert finds it from the start.
   * @default 0
   */
  lagMs: number;
}

export const DEFAULT_TRIGGER_INSTANCE_SETTINGS: Readonly<TriggerInstanceSettings> = {
  upsertStatus: 201,
  deletedStatus: 404,
  inactiveAccountStatus: 400,
  ofDeletedAccounts: "gone",
  sameConfigs: "filled",
  storedConfigs: "completed",
  versionInKey: false,
  lagMs: 0,
};

export const triggerInstanceSwitches: Record<keyof TriggerInstanceSettings, object> = {
  upsertStatus: { enum: [200, 201, 204] },
  deletedStatus: { enum: [404, 409, 410] },
  inactiveAccountStatus: { enum: [400, 410, 422] },
  ofDeletedAccounts: { enum: ["gone", "kept"] },
  sameConfigs: { enum: ["filled", "as-sent"] },
  storedConfigs: { enum: ["completed", "as-sent"] },
  versionInKey: { type: "boolean" },
  lagMs: milliseconds,
};
